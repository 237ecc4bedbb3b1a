package org.firstline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/** A parameter that a route does not know, or that comes empty or twice, would be passed over in silence: refused instead. */
final class StrictRequests implements HandlerInterceptor {

    private final Map<HandlerMethod, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws HttpMediaTypeNotSupportedException {
        if (handler instanceof HandlerMethod route) {
            Map<String, Class<?>> parameters = known.computeIfAbsent(route, StrictRequests::parametersOf);
            checkParameters(request, parameters);
            checkFiles(request, parameters.keySet());
            checkCharset(request);
        }
        return true;
    }

    private static void checkFiles(HttpServletRequest request, Set<String> known) {
        if (request instanceof MultipartHttpServletRequest upload) {
            InputCheck check = new InputCheck();
            upload.getMultiFileMap().keySet().stream()
                    .filter(name -> !known.contains(name))
                    .forEach(name -> check.refuse(unknown(name, known)));
            check.done();
        }
    }

    private static void checkParameters(HttpServletRequest request, Map<String, Class<?>> known) {
        InputCheck check = new InputCheck();
        request.getParameterMap().forEach((name, values) -> {
            if (!known.containsKey(name)) {
                check.refuse(unknown(name, known.keySet()));
            } else if (values.length > 1) {
                check.refuse(name, "given-twice");
            } else if (values[0].isBlank()) {
                check.refuse(name, "required");
            } else if (!WrongValue.accepts(known.get(name), values[0])) {
                check.refuse(WrongValue.of(name, known.get(name), values[0]));
            }
        });
        check.done();
    }

    private static InputRefused unknown(String name, Set<String> known) {
        return known.isEmpty()
                ? new InputRefused(name, "unknown-parameter.none")
                : new InputRefused(name, "unknown-parameter", String.join(", ", known));
    }

    private static void checkCharset(HttpServletRequest request) throws HttpMediaTypeNotSupportedException {
        String type = request.getContentType();
        Charset charset = type == null ? null : MediaType.parseMediaType(type).getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new HttpMediaTypeNotSupportedException(
                    MediaType.parseMediaType(String.valueOf(type)), List.of(MediaType.APPLICATION_JSON));
        }
    }

    private static Map<String, Class<?>> parametersOf(HandlerMethod route) {
        Map<String, Class<?>> parameters = new TreeMap<>();
        for (MethodParameter parameter : route.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                parameters.put(parameter.getParameter().getName(), parameter.getParameterType());
            }
        }
        return parameters;
    }
}
