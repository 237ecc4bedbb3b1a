package org.firstline.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.WaitReason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What breaks inside a model is retried, then stands in Cockpit by the incident's number, and loses nothing. */
class TechnicalFaultTest extends DeskTest {

    private static final String TIMER = "boundaryEvent_noAnswerYet";

    @Autowired
    ProcessDriver life;

    @Autowired
    Incidents incidents;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    BrokenNotification broken;

    @Test
    void isRetriedThenShownWithTheNumberAndRetryable() {
        IncidentNumber number = life.report();
        life.complete(
                number, "userTask_handleInLine", "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which printer?"));
        life.trace(number);
        broken.number = number;
        Job job = life.timer(number, TIMER);
        int attempts = 0;
        for (; management.createJobQuery().jobId(job.getId()).singleResult().getRetries() > 0; attempts++) {
            assertThatThrownBy(() -> management.executeJob(job.getId())).isInstanceOf(RuntimeException.class);
        }
        assertThat(attempts).as("one try and a retry after each of five pauses").isEqualTo(6);
        Incident fault =
                runtime.createIncidentQuery().configuration(job.getId()).singleResult();
        assertThat(fault.getIncidentType()).isEqualTo("failedJob");
        assertThat(fault.getIncidentMessage()).contains(number.value(), "Remind requester", "mail store is full");
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.WAITING);

        broken.number = null;
        management.setJobRetries(job.getId(), 1);
        management.executeJob(job.getId());
        assertThat(life.trace(number)).endsWith("serviceTask_remindRequester", "endEvent_requesterReminded");
        assertThat(runtime.createIncidentQuery().configuration(job.getId()).count())
                .isZero();
    }

    @Test
    void neverEndsAProcessByAnErrorThatNobodyCatches() {
        repository
                .createDeployment()
                .addModelInstance(
                        "unhandled.bpmn",
                        Bpmn.createExecutableProcess("unhandled")
                                .camundaHistoryTimeToLiveString("P1D")
                                .startEvent()
                                .endEvent()
                                .error("nobody-catches")
                                .done())
                .deploy();
        assertThatThrownBy(() -> runtime.startProcessInstanceByKey("unhandled"))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("nobody-catches");
    }
}
