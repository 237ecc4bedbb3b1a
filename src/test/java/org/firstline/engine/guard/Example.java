package org.firstline.engine.guard;

import java.nio.charset.StandardCharsets;

/**
 * What a rule refuses, and how the same is right.
 *
 * @param bad put into the frame, is refused by this rule and no other
 * @param good put into the frame, is taken
 */
record Example(String rule, Frame frame, String bad, String good) {

    /** The rest of a file around the place that an example is about. */
    enum Frame {
        STEP("bpmn", process("", "<bpmn:endEvent id=\"end\"><bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>", "%s")),
        LIFE("bpmn", process(status("REGISTERED"), end(status("CLOSED")), "%s")),
        LAST(
                "bpmn",
                process(
                        status("REGISTERED"),
                        "%s",
                        "<bpmn:task id=\"step\"><bpmn:incoming>a</bpmn:incoming>"
                                + "<bpmn:outgoing>b</bpmn:outgoing></bpmn:task>")),
        LINE("bpmn", drawn("""
                <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
                %s
                <bpmn:sequenceFlow id="c" sourceRef="work" targetRef="end"/>
                <bpmn:endEvent id="end"><bpmn:incoming>c</bpmn:incoming></bpmn:endEvent>""")),
        WAYS("bpmn", drawn("""
                <bpmn:startEvent id="start"><bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="await"/>
                <bpmn:userTask id="await" camunda:candidateGroups="${contactTeam}" camunda:formRef="await-confirmation"
                  camunda:formRefBinding="deployment"><bpmn:extensionElements><camunda:properties>
                <camunda:property name="status" value="RESOLVED"/>
                <camunda:property name="outcomes" value="CONFIRMED,REJECTED,WITHDRAWN"/>
                </camunda:properties></bpmn:extensionElements></bpmn:userTask>
                <bpmn:boundaryEvent id="limit" attachedToRef="await"><bpmn:timerEventDefinition id="timer">
                <bpmn:timeDuration xsi:type="bpmn:tFormalExpression">P5D</bpmn:timeDuration>
                </bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:sequenceFlow id="b" sourceRef="await" targetRef="ended"/>
                <bpmn:exclusiveGateway id="ended" default="c"/>
                <bpmn:sequenceFlow id="c" sourceRef="ended" targetRef="end"/>
                %s
                <bpmn:endEvent id="end"/>""")),
        PROCESS("bpmn", """
                <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                  xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                %s
                </bpmn:definitions>"""),
        FILE("bpmn", "%s"),
        DECISIONS("dmn", "%s"),
        TABLE("dmn", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                  xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="t">
                <decision id="example" name="Example" camunda:historyTimeToLive="P365D">
                %s
                </decision></definitions>"""),
        RULES("dmn", table("%s")),
        LEVELS("dmn", promise("%s")),
        LADDER("dmn", """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                  xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="t">
                <decision id="escalation-ladder" name="Example" camunda:historyTimeToLive="P365D">
                <decisionTable id="table" hitPolicy="COLLECT">
                <input id="input"><inputExpression id="inputExpression" typeRef="string">
                <text>metric</text></inputExpression></input>
                %s
                </decisionTable></decision></definitions>"""),
        FORM("form", "{\"type\": \"default\", %s}"),
        COMPONENT("form", "{\"id\": \"example\", \"type\": \"default\", \"components\": [%s]}");

        final String kind;
        private final String around;

        Frame(String kind, String around) {
            this.kind = kind;
            this.around = around;
        }

        ModelFile file(String example) {
            return new ModelFile("example." + kind, around.formatted(example).getBytes(StandardCharsets.UTF_8));
        }

        private static String process(String start, String end, String step) {
            return """
                    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                      xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                    <bpmn:process id="example" isExecutable="true" camunda:historyTimeToLive="P365D">
                    <bpmn:startEvent id="start">""" + start + """
                    <bpmn:outgoing>a</bpmn:outgoing></bpmn:startEvent>
                    <bpmn:sequenceFlow id="a" sourceRef="start" targetRef="step"/>""" + step + """
                    <bpmn:sequenceFlow id="b" sourceRef="step" targetRef="end"/>""" + end + """
                    </bpmn:process></bpmn:definitions>""";
        }

        private static String drawn(String content) {
            return """
                    <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                      xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="t">
                    <bpmn:process id="example" isExecutable="true" camunda:historyTimeToLive="P365D">
                    """ + content + "</bpmn:process></bpmn:definitions>";
        }

        private static String end(String content) {
            return "<bpmn:endEvent id=\"end\">" + content + "<bpmn:incoming>b</bpmn:incoming></bpmn:endEvent>";
        }

        private static String status(String code) {
            return "<bpmn:extensionElements><camunda:properties><camunda:property name=\"status\" value=\"" + code
                    + "\"/></camunda:properties></bpmn:extensionElements>";
        }

        private static String promise(String cells) {
            return """
                    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                      xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="t">
                    <decision id="service-levels" name="Example" camunda:historyTimeToLive="P365D">
                    <decisionTable id="table" hitPolicy="FIRST">
                    <input id="input"><inputExpression id="inputExpression" typeRef="string">
                    <text>priority</text></inputExpression></input>
                    <output id="o1" name="response" typeRef="string"/><output id="o2" name="calendar" typeRef="string"/>
                    <output id="o3" name="pausedBy" typeRef="string"/><output id="o4" name="resolution" typeRef="string"/>
                    <output id="o5" name="ola" typeRef="string"/><output id="o6" name="vendor" typeRef="string"/>
                    <output id="o7" name="reopening" typeRef="string"/>
                    <rule id="last"><description>All else.</description><inputEntry id="i"><text></text></inputEntry>
                    """ + cells + """
                    <outputEntry id="resolution"><text>"4 h"</text></outputEntry>
                    <outputEntry id="ola"><text>"2 h"</text></outputEntry>
                    <outputEntry id="vendor"><text>"4 h"</text></outputEntry>
                    <outputEntry id="reopening"><text>"RESUME"</text></outputEntry></rule>
                    </decisionTable></decision></definitions>""";
        }

        private static String table(String rules) {
            return """
                    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                      xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="d" name="d" namespace="t">
                    <decision id="example" name="Example" camunda:historyTimeToLive="P365D">
                    <decisionTable id="table" hitPolicy="FIRST">
                    <input id="input"><inputExpression id="inputExpression" typeRef="string">
                    <text>line</text></inputExpression></input>
                    <output id="team" name="team" typeRef="string"/><output id="priority" name="priority" typeRef="string"/>
                    """ + rules + """
                    <rule id="last"><description>All else.</description><inputEntry id="i"><text></text></inputEntry>
                    <outputEntry id="t"><text>"first-line"</text></outputEntry>
                    <outputEntry id="p"><text>"P3"</text></outputEntry></rule>
                    </decisionTable></decision></definitions>""";
        }
    }

    ModelFile badFile() {
        return frame.file(bad);
    }

    ModelFile goodFile() {
        return frame.file(good);
    }
}
