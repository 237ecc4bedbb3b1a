package org.firstline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.firstline.ApiTest;
import org.firstline.shared.DeskClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class JobAgeTest extends ApiTest {

    @Autowired
    JobAge age;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    DeskClock clock;

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Test
    void growsWithTheTimeForWhichADueJobHasBeenWaiting() {
        Job job = timer();
        // The oldest of all, whatever other tests have left behind.
        management.setJobDuedate(job.getId(), Date.from(clock.instant().minus(Duration.ofDays(20_000))));
        Duration before = age.oldestDue();
        assertThat(before).isGreaterThanOrEqualTo(Duration.ofDays(20_000));

        clock.moveTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(age.oldestDue()).isGreaterThanOrEqualTo(before.plus(Duration.ofHours(1)));

        management.setJobRetries(job.getId(), 0);
        assertThat(age.oldestDue()).isLessThan(Duration.ofDays(20_000));
        assertThat(age.givenUp()).isPositive();
        management.deleteJob(job.getId());
    }

    /** Of an incident that waits for its confirmation. */
    private Job timer() {
        String number = register();
        String task = taskId(number);
        api.post(TASKS + "/" + task + "/claim", "{\"takeOver\": true}");
        api.post(
                TASKS + "/" + task + "/complete",
                "{\"outcome\": \"RESOLVED\", \"solution\": \"Paper\", \"resolutionCode\": \"FIXED\", \"minutesSpent\": 1}");
        return management.createJobQuery().timers().list().stream()
                .filter(job -> number.equals(businessKey(job)))
                .findFirst()
                .orElseThrow();
    }

    private String businessKey(Job job) {
        return runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
