package org.firstline.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.firstline.portal.SecretPages.Speech;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.firstline.survey.SurveyAnswer;
import org.firstline.survey.SurveyView;
import org.firstline.survey.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Three ratings and a comment, once. Looking changes nothing. */
@Controller
@RequestMapping("/survey")
class SurveyPage {

    private final Surveys surveys;
    private final SecretPages pages;

    SurveyPage(Surveys surveys, SecretPages pages) {
        this.surveys = surveys;
        this.pages = pages;
    }

    @GetMapping("/{token}")
    ResponseEntity<String> show(Reader reader) {
        return surveys.open(reader.token())
                .map(survey -> ask(HttpStatus.OK, reader, survey, SurveyForm.EMPTY, Draft.NONE))
                .orElseGet(() -> pages.unknownLink(reader.hearsAsStranger()));
    }

    @PostMapping("/{token}")
    ResponseEntity<String> answer(Reader reader, SurveyForm form) {
        return surveys.open(reader.token())
                .map(survey -> answer(reader, survey, form))
                .orElseGet(() -> pages.unknownLink(reader.hearsAsStranger()));
    }

    @GetMapping("/thanks")
    ResponseEntity<String> thank(
            @RequestParam(required = false) @Nullable String lang,
            @RequestParam(required = false) @Nullable String done) {
        Speech speech = new Reader("", lang).hearsAsStranger();
        return pages.page(HttpStatus.OK, "thanks", speech, Map.of("low", "low".equals(done)));
    }

    private ResponseEntity<String> answer(Reader reader, SurveyView survey, SurveyForm form) {
        try {
            SurveyAnswer answer = form.answer();
            surveys.answer(reader.token(), answer);
            Reader spokenTo =
                    new Reader("", reader.hears(survey.language()).language().code());
            return pages.seeOther("/survey/thanks", spokenTo.hearsAsStranger(), answer.isLow() ? "low" : "answer");
        } catch (InputRefused refused) {
            return ask(HttpStatus.BAD_REQUEST, reader, survey, form, new Draft(refused.field(), "", refused.rule()));
        } catch (NotFound | StateRefused answeredMeanwhile) {
            return pages.unknownLink(reader.hearsAsStranger());
        }
    }

    private ResponseEntity<String> ask(
            HttpStatus status, Reader reader, SurveyView survey, SurveyForm form, Draft draft) {
        Map<String, Object> values = new HashMap<>();
        values.put("token", reader.token());
        values.put("survey", survey);
        values.put("questions", List.of("speed", "effectiveness", "friendliness"));
        values.put("chosen", form.ratings());
        values.put("comment", Objects.requireNonNullElse(form.comment(), ""));
        values.put("draft", draft);
        values.put("longest", SurveyAnswer.LONGEST_COMMENT);
        return pages.page(status, "survey", reader.hears(survey.language()), values);
    }
}
