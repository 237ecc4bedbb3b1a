package org.firstline.webapps.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstline.incident.Tasks;
import org.springframework.stereotype.Component;

/** Tells the desk who opens the form of which task: what is written afterwards they have not read. */
@Component
class FormOpenings {

    private static final Pattern FORM_OF_TASK = Pattern.compile(".*/task/([0-9a-zA-Z-]{1,64})/deployed-form");

    private final Tasks tasks;

    FormOpenings(Tasks tasks) {
        this.tasks = tasks;
    }

    /** Before the form is loaded, so that nothing can be written in between unnoticed. */
    void opening(HttpServletRequest request) {
        Matcher form = FORM_OF_TASK.matcher(request.getRequestURI());
        Principal reader = request.getUserPrincipal();
        if (form.matches() && reader != null) {
            tasks.opened(form.group(1), reader.getName());
        }
    }
}
