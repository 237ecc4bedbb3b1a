package org.firstline.engine.guard;

import static org.firstline.engine.guard.Example.Frame.COMPONENT;
import static org.firstline.engine.guard.Example.Frame.DECISIONS;
import static org.firstline.engine.guard.Example.Frame.FILE;
import static org.firstline.engine.guard.Example.Frame.FORM;
import static org.firstline.engine.guard.Example.Frame.LADDER;
import static org.firstline.engine.guard.Example.Frame.LAST;
import static org.firstline.engine.guard.Example.Frame.LEVELS;
import static org.firstline.engine.guard.Example.Frame.LIFE;
import static org.firstline.engine.guard.Example.Frame.LINE;
import static org.firstline.engine.guard.Example.Frame.PROCESS;
import static org.firstline.engine.guard.Example.Frame.RULES;
import static org.firstline.engine.guard.Example.Frame.STEP;
import static org.firstline.engine.guard.Example.Frame.TABLE;
import static org.firstline.engine.guard.Example.Frame.WAYS;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What each rule refuses, and how the same is right. */
final class Examples {

    private static final String FLOWS = "<bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing>";
    private static final String KEY_PASSED = "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>";

    private static final String EMPTY_PROCESS = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
              xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
            <bpmn:process id="example" isExecutable="true" camunda:historyTimeToLive="P365D">
            <bpmn:startEvent id="start"/>
            </bpmn:process></bpmn:definitions>""";
    private static final String OUTPUT = """
            <output id="out" name="line" typeRef="string"/>""";
    private static final String INPUT = """
            <input id="in"><inputExpression id="ie" typeRef="string"><text>category</text></inputExpression></input>""";

    private static final String ALARM = "${promiseAlarm.next(execution.processBusinessKey)}";
    private static final String AGAIN_AT_ONCE =
            "<bpmn:task id=\"again\"><bpmn:incoming>c</bpmn:incoming>" + "<bpmn:outgoing>d</bpmn:outgoing></bpmn:task>";
    private static final String AGAIN_LATER = "<bpmn:intermediateCatchEvent id=\"again\">"
            + "<bpmn:incoming>c</bpmn:incoming><bpmn:outgoing>d</bpmn:outgoing><bpmn:timerEventDefinition id=\"timer\">"
            + "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT1H</bpmn:timeDuration>"
            + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>";

    private static final String SKILL = "<output id=\"skill\" name=\"skill\" typeRef=\"string\"/>";
    private static final String WAITING = "calledElement=\"waiting\"";
    private static final String REASON_PASSED = "<camunda:in source=\"waitReason\" target=\"waitReason\"/>";
    private static final String PASSED = KEY_PASSED + "<camunda:in source=\"incident\" target=\"incident\"/>"
            + "<camunda:in source=\"contactTeam\" target=\"contactTeam\"/>" + REASON_PASSED;
    private static final String ASKED = "<bpmn:sequenceFlow id=\"c\" sourceRef=\"step\" targetRef=\"end\">"
            + "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${outcome == 'WITHDRAWN'}"
            + "</bpmn:conditionExpression></bpmn:sequenceFlow>";
    private static final String AWAITS_ANSWER = "<bpmn:receiveTask id=\"await\" messageRef=\"answered\"/>";
    private static final String LIMIT = limit(duration("P2D"));
    private static final String GIVEN =
            "<bpmn:serviceTask id=\"assign\" camunda:delegateExpression=\"${assignAgentDelegate}\">"
                    + "<bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing></bpmn:serviceTask>"
                    + flow("a", "start", "assign") + flow("b", "assign", "work");
    private static final String NOT_GIVEN = flow("b", "start", "work");
    private static final String OFFERED =
            "<bpmn:boundaryEvent id=\"offer\" cancelActivity=\"false\" attachedToRef=\"work\">"
                    + "<bpmn:extensionElements><camunda:properties>" + property("timer", "offer")
                    + "</camunda:properties></bpmn:extensionElements><bpmn:outgoing>d</bpmn:outgoing>"
                    + "<bpmn:timerEventDefinition id=\"timer\"><bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">R/PT15M"
                    + "</bpmn:timeCycle></bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                    + "<bpmn:serviceTask id=\"next\" camunda:delegateExpression=\"${offerToNextAgentDelegate}\">"
                    + "<bpmn:incoming>d</bpmn:incoming></bpmn:serviceTask>" + flow("d", "offer", "next");

    static final List<Example> ALL = List.of(
            // Files
            new Example("empty", FILE, "", EMPTY_PROCESS),
            new Example(
                    "xml", FILE, "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d>&e;</d>", EMPTY_PROCESS),
            new Example(
                    "schema",
                    PROCESS,
                    "<bpmn:process id=\"example\" isExecutable=\"perhaps\"/>",
                    "<bpmn:process id=\"example\" isExecutable=\"true\" camunda:historyTimeToLive=\"P365D\">"
                            + "<bpmn:startEvent id=\"start\"/></bpmn:process>"),
            new Example("json", FORM, "\"id\"", "\"id\": \"example\", \"components\": []"),
            new Example(
                    "another-engine",
                    FORM,
                    "\"id\": \"example\", \"executionPlatform\": \"Camunda Cloud\", \"components\": []",
                    "\"id\": \"example\", \"executionPlatform\": \"Camunda Platform\", \"components\": []"),
            new Example(
                    "engine",
                    STEP,
                    "<bpmn:exclusiveGateway id=\"step\">" + FLOWS + "</bpmn:exclusiveGateway>"
                            + "<bpmn:sequenceFlow id=\"c\" sourceRef=\"step\" targetRef=\"end\"/>",
                    "<bpmn:exclusiveGateway id=\"step\" default=\"b\">" + FLOWS + "</bpmn:exclusiveGateway>"
                            + "<bpmn:sequenceFlow id=\"c\" sourceRef=\"step\" targetRef=\"end\">"
                            + "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${line == 'FIRST'}"
                            + "</bpmn:conditionExpression></bpmn:sequenceFlow>"),
            // What is never run
            new Example(
                    "code",
                    STEP,
                    "<bpmn:scriptTask id=\"step\" scriptFormat=\"groovy\">" + FLOWS
                            + "<bpmn:script>1 + 1</bpmn:script></bpmn:scriptTask>",
                    service("camunda:delegateExpression=\"${setPriorityDelegate}\"")),
            new Example(
                    "unsupported", STEP, "<bpmn:transaction id=\"step\">" + FLOWS + "</bpmn:transaction>", task("")),
            // Expressions
            new Example(
                    "expression-length",
                    STEP,
                    service("camunda:expression=\"${" + "line == line || ".repeat(80) + "line == line}\""),
                    service("camunda:expression=\"${line == 'FIRST'}\"")),
            new Example(
                    "expression-syntax",
                    STEP,
                    service("camunda:expression=\"${line == }\""),
                    service("camunda:expression=\"${line == 'FIRST'}\"")),
            new Example(
                    "expression-reach",
                    STEP,
                    service("camunda:expression=\"${line.getClass()}\""),
                    service("camunda:expression=\"${deadline.inDays(2)}\"")),
            new Example(
                    "unknown-name",
                    STEP,
                    service("camunda:expression=\"${lien == 'FIRST'}\""),
                    service("camunda:expression=\"${line == 'FIRST'}\"")),
            new Example(
                    "unknown-method",
                    STEP,
                    service("camunda:expression=\"${deadline.inWeeks(2)}\""),
                    service("camunda:expression=\"${deadline.inWorkingDays(2)}\"")),
            // Steps and tasks
            new Example("no-step", STEP, service(""), service("camunda:delegateExpression=\"${setPriorityDelegate}\"")),
            new Example(
                    "unknown-bean",
                    STEP,
                    service("camunda:delegateExpression=\"${setPriority}\""),
                    service("camunda:delegateExpression=\"${setPriorityDelegate}\"")),
            new Example(
                    "no-group",
                    STEP,
                    user("", shown("handle-in-line")),
                    user(group("first-line"), shown("handle-in-line"))),
            new Example(
                    "unknown-group",
                    STEP,
                    user(group("frist-line"), shown("handle-in-line")),
                    user(group("first-line"), shown("handle-in-line"))),
            new Example("no-form", STEP, user(group("lead"), ""), user(group("lead"), shown("handle-in-line"))),
            new Example(
                    "form-key",
                    STEP,
                    user(group("lead"), "camunda:formKey=\"embedded:app:x.html\""),
                    user(group("lead"), shown("handle-in-line"))),
            new Example(
                    "unknown-form",
                    STEP,
                    user(group("lead"), shown("handle-on-line")),
                    user(group("lead"), shown("handle-in-line"))),
            new Example(
                    "form-binding",
                    STEP,
                    user(group("lead"), "camunda:formRef=\"handle-in-line\" camunda:formRefBinding=\"latest\""),
                    user(group("lead"), shown("handle-in-line"))),
            new Example("unknown-decision", STEP, decides("incident-rout"), decides("incident-route")),
            new Example("no-called", STEP, calls("", KEY_PASSED), calls(WAITING, PASSED)),
            new Example(
                    "unknown-called",
                    STEP,
                    calls("calledElement=\"wating\"", KEY_PASSED),
                    calls("calledElement=\"register-by-phone\"", KEY_PASSED)),
            new Example(
                    "no-business-key",
                    STEP,
                    calls("calledElement=\"register-by-phone\"", ""),
                    calls("calledElement=\"register-by-phone\"", KEY_PASSED)),
            new Example(
                    "variable-not-passed",
                    STEP,
                    calls(WAITING, without(REASON_PASSED, PASSED)),
                    calls(WAITING, PASSED)),
            new Example(
                    "variable-not-returned",
                    STEP,
                    calls(WAITING, PASSED) + ASKED,
                    calls(WAITING, PASSED + "<camunda:out source=\"outcome\" target=\"outcome\"/>") + ASKED),
            new Example(
                    "variable-unset",
                    PROCESS,
                    asksForCallback("${callbackTimes.before(incident, 10)}"),
                    asksForCallback("${callbackTimes.before(callback, 10)}")),
            new Example("call-again", STEP, callsAgain("2 hours"), callsAgain("PT2H")),
            new Example("message-unheard", PROCESS, survey("<bpmn:task id=\"await\"/>"), survey(AWAITS_ANSWER)),
            // Processes
            new Example("almost-id", PROCESS, named("suport-line"), named("weekend-line")),
            new Example(
                    "nothing-executable",
                    PROCESS,
                    "<bpmn:process id=\"example\" isExecutable=\"false\"/>",
                    "<bpmn:process id=\"example\" isExecutable=\"true\" camunda:historyTimeToLive=\"P365D\">"
                            + "<bpmn:startEvent id=\"start\"/></bpmn:process>"),
            new Example(
                    "time-to-live",
                    PROCESS,
                    "<bpmn:process id=\"example\" isExecutable=\"true\"><bpmn:startEvent id=\"start\"/></bpmn:process>",
                    "<bpmn:process id=\"example\" isExecutable=\"true\" camunda:historyTimeToLive=\"P365D\">"
                            + "<bpmn:startEvent id=\"start\"/></bpmn:process>"),
            new Example(
                    "no-time",
                    STEP,
                    alarm(""),
                    alarm("<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT1H</bpmn:timeDuration>")),
            new Example("timer-form", STEP, alarm(duration("5")), alarm(duration("PT5M"))),
            new Example(
                    "fixed-date",
                    STEP,
                    alarm(date("2020-01-01T09:00:00")),
                    alarm(date("${deadline.inWorkingDays(3)}"))),
            new Example("endless-loop", STEP, circle(AGAIN_AT_ONCE), circle(AGAIN_LATER)),
            new Example("looping-timer", STEP, waits("R/2000-01-01T00:00:00/PT1S"), waits("R3/PT1H")),
            // The life of an incident
            new Example("no-status", LIFE, rests("", "ANSWERED"), rests("WAITING", "ANSWERED")),
            new Example("unknown-status", LIFE, rests("BUSY", "ANSWERED"), rests("WAITING", "ANSWERED")),
            new Example("no-outcomes", LIFE, rests("WAITING", ""), rests("WAITING", "ANSWERED")),
            new Example("unknown-outcome", LIFE, rests("WAITING", "DONE"), rests("WAITING", "ANSWERED")),
            new Example(
                    "rests-unseen",
                    LIFE,
                    "<bpmn:receiveTask id=\"step\">" + FLOWS + "</bpmn:receiveTask>",
                    rests("WAITING", "ANSWERED")),
            new Example(
                    "called-unfit",
                    LIFE,
                    calls("calledElement=\"satisfaction-survey\"", KEY_PASSED),
                    calls(WAITING, PASSED)),
            new Example(
                    "end-without-status",
                    LAST,
                    "<bpmn:endEvent id=\"end\"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>",
                    "<bpmn:endEvent id=\"end\"><bpmn:extensionElements><camunda:properties>"
                            + "<camunda:property name=\"status\" value=\"CLOSED\"/></camunda:properties>"
                            + "</bpmn:extensionElements><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>"),
            new Example(
                    "wait-without-limit",
                    LIFE,
                    without(LIMIT, rests("WAITING", "ANSWERED")),
                    rests("WAITING", "ANSWERED")),
            new Example(
                    "outcome-without-way",
                    WAYS,
                    asked("d", "REJECTED"),
                    asked("d", "REJECTED") + asked("e", "WITHDRAWN")),
            // Work at a line
            new Example("work-assignee", LINE, work("line1a") + GIVEN + OFFERED, work("${assignee}") + GIVEN + OFFERED),
            new Example(
                    "work-unassigned",
                    LINE,
                    NOT_GIVEN + work("${assignee}") + OFFERED,
                    GIVEN + work("${assignee}") + OFFERED),
            new Example("no-offer-timer", LINE, work("${assignee}") + GIVEN, OFFERED + work("${assignee}") + GIVEN),
            // Decision tables
            new Example(
                    "no-table",
                    TABLE,
                    "<literalExpression id=\"text\"><text>\"FIRST\"</text></literalExpression>",
                    table(last("\"FIRST\""))),
            new Example("no-default", TABLE, table(answer("\"OTHER\"", "", "\"FIRST\"")), table(last("\"FIRST\""))),
            new Example("default-computed", TABLE, table(last("category")), table(last("\"FIRST\""))),
            new Example("default-unexplained", TABLE, table(answer("-", "", "\"FIRST\"")), table(last("\"FIRST\""))),
            new Example(
                    "unquoted-text",
                    TABLE,
                    table(answer("PRINTING", "", "\"FIRST\"") + last("\"FIRST\"")),
                    table(answer("\"PRINTING\"", "", "\"FIRST\"") + last("\"FIRST\""))),
            new Example(
                    "unlisted-value",
                    TABLE,
                    listed(answer("\"NETWORK\"", "", "\"FIRST\"") + last("\"FIRST\"")),
                    listed(answer("\"PRINTING\"", "", "\"FIRST\"") + last("\"FIRST\""))),
            new Example(
                    "decision-language",
                    TABLE,
                    table(answer("", "expressionLanguage=\"groovy\"", "\"FIRST\"") + last("\"FIRST\"")),
                    table(answer("", "", "\"FIRST\"") + last("\"FIRST\""))),
            new Example(
                    "feel-syntax",
                    TABLE,
                    table(answer("", "", "if then") + last("\"FIRST\"")),
                    table(answer("", "", "\"FIRST\"") + last("\"FIRST\""))),
            new Example("unknown-team", RULES, routes("frist-line", "P3"), routes("first-line", "P3")),
            new Example("unknown-code", RULES, routes("first-line", "Prio 1"), routes("first-line", "P1")),
            new Example("unknown-category", TABLE, asks("category", "HARWARE"), asks("category", "HARDWARE")),
            new Example("unknown-service", TABLE, asks("service", "VNP"), asks("service", "VPN")),
            new Example("unknown-site", TABLE, asks("site", "MIAN"), asks("site", "MAIN")),
            new Example("unknown-skill", TABLE, needs("unheard-of"), needs("")),
            new Example("team-of-another-line", TABLE, sends("first-line"), sends("second-line")),
            new Example("fact-not-told", DECISIONS, routing("priority", SKILL), routing("site", SKILL)),
            new Example(
                    "unquoted-answer",
                    TABLE,
                    table(answer("-", "", "SECOND") + last("\"FIRST\"")),
                    table(answer("-", "", "\"SECOND\"") + last("\"FIRST\""))),
            new Example("unknown-value", TABLE, asks("line", "FRIST"), asks("line", "FIRST")),
            // What is promised
            new Example("watch-incomplete", PROCESS, watch("${deadline.inDays(1)}"), watch(ALARM)),
            new Example("hit-policy", DECISIONS, ladderFile("FIRST"), ladderFile("COLLECT")),
            new Example("missing-column", LADDER, ladder("50", ""), ladder("50", "escalation")),
            new Example("unreachable-step", LADDER, ladder("0", "escalation"), ladder("999", "escalation")),
            new Example(
                    "unreadable-target",
                    LEVELS,
                    promises("2 days", "default", "REQUESTER"),
                    promises("2 working days", "default", "REQUESTER")),
            new Example(
                    "unknown-calendar",
                    LEVELS,
                    promises("4 h", "weekend", "REQUESTER"),
                    promises("4 h", "24x7", "REQUESTER")),
            new Example(
                    "unknown-wait",
                    LEVELS,
                    promises("4 h", "default", "REQUESTER, SUPPLIER"),
                    promises("4 h", "default", "REQUESTER, VENDOR")),
            // Forms
            new Example("form-empty", FORM, "\"components\": []", "\"id\": \"example\", \"components\": []"),
            new Example("form-component", COMPONENT, field("filepicker", ""), field("textfield", "")),
            new Example(
                    "form-readonly",
                    COMPONENT,
                    field("textfield", ", \"readonly\": true"),
                    field("textfield", ", \"disabled\": true")));

    private Examples() {}

    private static String circle(String again) {
        return "<bpmn:exclusiveGateway id=\"step\" default=\"b\"><bpmn:incoming>a</bpmn:incoming>"
                + "<bpmn:incoming>d</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing><bpmn:outgoing>c</bpmn:outgoing>"
                + "</bpmn:exclusiveGateway>" + again
                + "<bpmn:sequenceFlow id=\"c\" sourceRef=\"step\" targetRef=\"again\">"
                + "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${line == 'FIRST'}"
                + "</bpmn:conditionExpression></bpmn:sequenceFlow>"
                + "<bpmn:sequenceFlow id=\"d\" sourceRef=\"again\" targetRef=\"step\"/>";
    }

    private static String watch(String timer) {
        return "<bpmn:process id=\"promise-watch\" isExecutable=\"true\" camunda:historyTimeToLive=\"P365D\">"
                + "<bpmn:startEvent id=\"start\"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>"
                + "<bpmn:intermediateCatchEvent id=\"alarm\"><bpmn:incoming>a</bpmn:incoming>"
                + "<bpmn:outgoing>b</bpmn:outgoing><bpmn:timerEventDefinition id=\"timer\">"
                + "<bpmn:timeDate>" + timer + "</bpmn:timeDate></bpmn:timerEventDefinition>"
                + "</bpmn:intermediateCatchEvent>"
                + "<bpmn:serviceTask id=\"take\" camunda:delegateExpression=\"${takeThresholdDelegate}\">"
                + "<bpmn:incoming>b</bpmn:incoming><bpmn:outgoing>c</bpmn:outgoing></bpmn:serviceTask>"
                + "<bpmn:serviceTask id=\"tell\" camunda:delegateExpression=\"${tellWhoMustKnowDelegate}\">"
                + "<bpmn:incoming>c</bpmn:incoming><bpmn:outgoing>d</bpmn:outgoing></bpmn:serviceTask>"
                + "<bpmn:intermediateCatchEvent id=\"settled\"><bpmn:incoming>d</bpmn:incoming>"
                + "<bpmn:messageEventDefinition id=\"settledMessage\" messageRef=\"message\"/>"
                + "</bpmn:intermediateCatchEvent>"
                + "<bpmn:sequenceFlow id=\"a\" sourceRef=\"start\" targetRef=\"alarm\"/>"
                + "<bpmn:sequenceFlow id=\"b\" sourceRef=\"alarm\" targetRef=\"take\"/>"
                + "<bpmn:sequenceFlow id=\"c\" sourceRef=\"take\" targetRef=\"tell\"/>"
                + "<bpmn:sequenceFlow id=\"d\" sourceRef=\"tell\" targetRef=\"settled\"/>"
                + "</bpmn:process><bpmn:message id=\"message\" name=\"promise.settled\"/>";
    }

    private static String ladderFile(String policy) {
        return new String(LADDER.file(ladder("50", "escalation")).content(), StandardCharsets.UTF_8)
                .replace("hitPolicy=\"COLLECT\"", "hitPolicy=\"" + policy + "\"");
    }

    private static String listed(String rules) {
        return table(rules)
                .replace(
                        "</inputExpression>",
                        "</inputExpression><inputValues id=\"iv\"><text>\"PRINTING\",\"EMAIL\"</text></inputValues>");
    }

    private static String asksForCallback(String time) {
        return "<bpmn:process id=\"callback\" isExecutable=\"true\" camunda:historyTimeToLive=\"P365D\">"
                + "<bpmn:startEvent id=\"start\"/><bpmn:intermediateCatchEvent id=\"alarm\">"
                + "<bpmn:timerEventDefinition id=\"timer\"><bpmn:timeDate>" + time + "</bpmn:timeDate>"
                + "</bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>"
                + "<bpmn:receiveTask id=\"withdrawn\" messageRef=\"message\"/>" + flow("a", "start", "alarm")
                + flow("b", "alarm", "withdrawn")
                + "</bpmn:process><bpmn:message id=\"message\" name=\"callback.withdrawn\"/>";
    }

    private static String callsAgain(String length) {
        return "<bpmn:serviceTask id=\"step\" camunda:delegateExpression=\"${planNextCallDelegate}\">"
                + "<bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"again\">" + length
                + "</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>" + FLOWS
                + "</bpmn:serviceTask>";
    }

    private static String task(String attributes) {
        return "<bpmn:task id=\"step\" " + attributes + ">" + FLOWS + "</bpmn:task>";
    }

    private static String service(String attributes) {
        return "<bpmn:serviceTask id=\"step\" " + attributes + ">" + FLOWS + "</bpmn:serviceTask>";
    }

    private static String user(String group, String form) {
        return "<bpmn:userTask id=\"step\" " + group + " " + form + ">" + FLOWS + "</bpmn:userTask>";
    }

    private static String group(String code) {
        return "camunda:candidateGroups=\"" + code + "\"";
    }

    private static String shown(String form) {
        return "camunda:formRef=\"" + form + "\" camunda:formRefBinding=\"deployment\"";
    }

    private static String decides(String decision) {
        return "<bpmn:businessRuleTask id=\"step\" camunda:decisionRef=\"" + decision
                + "\" camunda:resultVariable=\"answer\">" + FLOWS + "</bpmn:businessRuleTask>";
    }

    private static String calls(String called, String extensions) {
        return "<bpmn:callActivity id=\"step\" " + called + "><bpmn:extensionElements>" + extensions
                + "</bpmn:extensionElements>" + FLOWS + "</bpmn:callActivity>";
    }

    private static String waits(String cycle) {
        return alarm("<bpmn:timeCycle xsi:type=\"bpmn:tFormalExpression\">" + cycle + "</bpmn:timeCycle>");
    }

    private static String alarm(String time) {
        return task("") + "<bpmn:boundaryEvent id=\"again\" cancelActivity=\"false\" attachedToRef=\"step\">"
                + "<bpmn:timerEventDefinition id=\"timer\">" + time
                + "</bpmn:timerEventDefinition></bpmn:boundaryEvent>";
    }

    private static String rests(String status, String outcomes) {
        return "<bpmn:userTask id=\"step\" " + group("${team}") + " " + shown("handle-in-line")
                + "><bpmn:extensionElements><camunda:properties>" + property("status", status)
                + property("outcomes", outcomes) + "</camunda:properties></bpmn:extensionElements>" + FLOWS
                + "</bpmn:userTask>" + LIMIT;
    }

    /** A part that the others are not about is shown elsewhere. */
    private static String without(String part, String whole) {
        return whole.replace(part, "");
    }

    private static String flow(String id, String from, String to) {
        return "<bpmn:sequenceFlow id=\"" + id + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>";
    }

    private static String duration(String text) {
        return "<bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">" + text + "</bpmn:timeDuration>";
    }

    private static String date(String text) {
        return "<bpmn:timeDate xsi:type=\"bpmn:tFormalExpression\">" + text + "</bpmn:timeDate>";
    }

    private static String work(String assignee) {
        return "<bpmn:userTask id=\"work\" camunda:assignee=\"" + assignee + "\" " + group("${team}") + " "
                + shown("handle-in-line") + "><bpmn:extensionElements><camunda:properties>"
                + property("status", "IN_PROGRESS") + property("outcomes", "RESOLVED")
                + "</camunda:properties></bpmn:extensionElements><bpmn:incoming>b</bpmn:incoming>"
                + "<bpmn:outgoing>c</bpmn:outgoing></bpmn:userTask>";
    }

    private static String named(String id) {
        return "<bpmn:process id=\"" + id + "\" isExecutable=\"true\" camunda:historyTimeToLive=\"P365D\">"
                + "<bpmn:startEvent id=\"start\"/></bpmn:process>";
    }

    private static String sends(String team) {
        return "<decisionTable id=\"table\" hitPolicy=\"FIRST\">" + INPUT + OUTPUT
                + "<output id=\"to\" name=\"team\" typeRef=\"string\"/>"
                + "<rule id=\"last\"><description>All else.</description><inputEntry id=\"always\"><text>-</text></inputEntry>"
                + cell("default", quoted("SECOND")) + cell("sent", quoted(team)) + "</rule></decisionTable>";
    }

    private static String routing(String fact, String skill) {
        return new String(TABLE.file("").content(), StandardCharsets.UTF_8)
                .replace("id=\"example\"", "id=\"incident-route\"")
                .replace("\n\n", "\n")
                .replace(
                        "</decision>",
                        sends("second-line")
                                        .replace("category<", fact + "<")
                                        .replace("<rule", skill + "<rule")
                                        .replace("</rule>", cell("asked", quoted("")) + "</rule>")
                                + "</decision>");
    }

    private static String survey(String step) {
        return "<bpmn:process id=\"satisfaction-survey\" isExecutable=\"true\" camunda:historyTimeToLive=\"P365D\">"
                + step
                + "<bpmn:startEvent id=\"start\"/>" + flow("a", "start", "await") + "<bpmn:endEvent id=\"end\"/>"
                + flow("b", "await", "end") + "</bpmn:process><bpmn:message id=\"answered\" name=\"survey.answered\"/>";
    }

    private static String asked(String id, String outcome) {
        return "<bpmn:sequenceFlow id=\"" + id + "\" sourceRef=\"ended\" targetRef=\"end\">"
                + "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${outcome == '" + outcome
                + "'}</bpmn:conditionExpression></bpmn:sequenceFlow>";
    }

    private static String limit(String time) {
        return "<bpmn:boundaryEvent id=\"limit\" attachedToRef=\"step\"><bpmn:outgoing>c</bpmn:outgoing>"
                + "<bpmn:timerEventDefinition id=\"timer\">" + time
                + "</bpmn:timerEventDefinition></bpmn:boundaryEvent>"
                + "<bpmn:sequenceFlow id=\"c\" sourceRef=\"limit\" targetRef=\"end\"/>";
    }

    private static String property(String name, String value) {
        return value.isEmpty() ? "" : "<camunda:property name=\"" + name + "\" value=\"" + value + "\"/>";
    }

    private static String table(String rule) {
        return "<decisionTable id=\"table\" hitPolicy=\"FIRST\">" + INPUT + OUTPUT + rule + "</decisionTable>";
    }

    private static String last(String answer) {
        return "<rule id=\"last\"><description>All else.</description><inputEntry id=\"always\"><text>-</text></inputEntry>"
                + cell("default", answer) + "</rule>";
    }

    private static String cell(String id, String answer) {
        return "<outputEntry id=\"" + id + "\"><text>" + answer + "</text></outputEntry>";
    }

    private static String quoted(String text) {
        return "\"" + text + "\"";
    }

    private static String promises(String response, String calendar, String pausedBy) {
        return cell("response", quoted(response))
                + cell("calendar", quoted(calendar))
                + cell("pausedBy", quoted(pausedBy));
    }

    private static String ladder(String percent, String third) {
        return "<output id=\"percent\" name=\"percent\" typeRef=\"integer\"/><output id=\"audience\" name=\"audience\"/>"
                + (third.isEmpty() ? "" : "<output id=\"" + third + "\" name=\"" + third + "\"/>")
                + "<rule id=\"last\"><description>All else.</description><inputEntry id=\"always\"><text>-</text></inputEntry>"
                + cell("at", percent) + cell("told", quoted("LEADS"))
                + (third.isEmpty() ? "" : cell("decides", quoted("NONE"))) + "</rule>";
    }

    private static String answer(String condition, String language, String answer) {
        return "<rule id=\"rule\"><inputEntry id=\"entry\" " + language + "><text>" + condition + "</text></inputEntry>"
                + cell("answer", answer) + "</rule>";
    }

    private static String routes(String team, String priority) {
        return "<rule id=\"rule\"><inputEntry id=\"entry\"><text>\"FIRST\"</text></inputEntry>"
                + cell("routed", quoted(team)) + cell("prioritised", quoted(priority)) + "</rule>";
    }

    private static String asks(String fact, String code) {
        return table(answer(quoted(code), "", quoted("FIRST")) + last(quoted("FIRST")))
                .replace("category<", fact + "<");
    }

    private static String needs(String skill) {
        return table(answer("-", "", quoted(skill)) + last(quoted(""))).replace("name=\"line\"", "name=\"skill\"");
    }

    private static String field(String type, String more) {
        return "{\"type\": \"" + type + "\", \"id\": \"field\", \"key\": \"field\", \"label\": \"Field\"" + more + "}";
    }
}
