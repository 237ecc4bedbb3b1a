package org.firstline.assignment.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.assignment.AgentLoad;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class TaskLoadTest extends DeskTest {

    @Autowired
    AgentLoad load;

    @Autowired
    ProcessDriver life;

    @Autowired
    TaskService tasks;

    @Test
    void countsTheOpenTasksOfEachAgent() {
        Map<String, Integer> before = load.of(List.of("line3b", "lead"));
        for (int taken = 0; taken < 2; taken++) {
            tasks.setAssignee(life.task(life.report(), "userTask_handleInLine").getId(), "lead");
        }

        Map<String, Integer> after = load.of(List.of("line3b", "lead"));
        assertThat(after.get("lead")).isEqualTo(before.getOrDefault("lead", 0) + 2);
        assertThat(after.get("line3b")).isEqualTo(before.get("line3b"));
        assertThat(load.of(List.of("nobody"))).isEmpty();
    }
}
