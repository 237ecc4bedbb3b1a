package org.firstline.webapps.modeler;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ProductPropertiesUtil;
import org.firstline.engine.deployment.Deployed;
import org.firstline.engine.deployment.Deployments;
import org.firstline.engine.guard.ModelRefused;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.NotAllowed;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** The four addresses that Modeler's dialogue uses; it shows the {@code message} of what fails. */
@Hidden
@RestController
@RequestMapping(ModelerController.PATH)
class ModelerController {

    static final String PATH = "/engine-rest";

    private final Deployments deployments;
    private final People people;
    private final ModelerAnswers answers;

    ModelerController(Deployments deployments, People people, ModelerAnswers answers) {
        this.deployments = deployments;
        this.people = people;
        this.answers = answers;
    }

    @GetMapping("/version")
    Map<String, String> version() {
        owner();
        return Map.of("version", ProductPropertiesUtil.getProductVersion());
    }

    @GetMapping("/deployment")
    List<DeploymentJson> deployments(
            @RequestParam(defaultValue = "0") int firstResult, @RequestParam(defaultValue = "100") int maxResults) {
        owner();
        return deployments.all().stream()
                .skip(Math.max(0, firstResult))
                .limit(Math.max(0, maxResults))
                .map(DeploymentJson::of)
                .toList();
    }

    @PostMapping("/deployment/create")
    DeploymentJson create(HttpServletRequest request) throws IOException {
        DeskUser owner = owner();
        Upload upload = Upload.of(multipart(request));
        Deployed deployed = deployments.deploy(upload.name(), upload.files(), owner.id());
        return DeploymentJson.of(deployed);
    }

    /** Modeler's “start”: an incident would begin without a requester, a number or a promise. */
    @PostMapping("/process-definition/**")
    void start() {
        owner();
        throw new NotAllowed("start-from-modeler");
    }

    @ExceptionHandler
    ResponseEntity<ModelerProblem> refuse(ModelRefused refused, HttpServletRequest request) {
        return answers.to(request, refused);
    }

    @ExceptionHandler
    ResponseEntity<ModelerProblem> refuse(MultipartException broken, HttpServletRequest request) {
        return answers.to(request, broken);
    }

    @ExceptionHandler
    ResponseEntity<ModelerProblem> fail(Exception failure, HttpServletRequest request) {
        return answers.to(request, failure);
    }

    /** Reads the parts only now, so that what is wrong with them is answered here. */
    private static MultipartHttpServletRequest multipart(HttpServletRequest request) {
        if (request instanceof MultipartHttpServletRequest multipart) {
            return multipart;
        }
        throw new MultipartException("No multipart request");
    }

    private DeskUser owner() {
        return people.currentAs(Role.PROCESS_OWNER, Role.ADMINISTRATOR);
    }
}
