package org.firstline.engine;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;
import org.springframework.stereotype.Component;

/** A bean that expressions in models may name; no other bean of the application is within their reach. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Component
public @interface VisibleToModels {

    /** The name in expressions; by default the class name, first letter small. */
    @AliasFor(annotation = Component.class, attribute = "value")
    String value() default "";

    /** Variables that a step reads from the process in which it stands, and without which it fails or does half its work. */
    String[] reads() default {};

    /** Variables that a step sets there. */
    String[] sets() default {};
}
