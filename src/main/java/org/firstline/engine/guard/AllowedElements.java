package org.firstline.engine.guard;

import java.util.Set;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The elements and attributes that the desk's engine is given, and no others. The engine finds elements by their bare names,
 * whatever their namespace, and so does this.
 */
final class AllowedElements {

    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    private static final String CAMUNDA_DECISIONS = "http://camunda.org/schema/1.0/dmn";
    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final String DMN = "https://www.omg.org/spec/DMN/20191111/MODEL/";
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    /** Where the picture begins: shapes and their colours, which the engine draws and does not run. */
    private static final Set<String> PICTURES = Set.of("BPMNDiagram", "DMNDI");

    private static final Set<String> CODE_ELEMENTS = Set.of("script", "scriptTask", "connector", "connectorId");
    private static final Set<String> CODE_ATTRIBUTES = Set.of(
            "class",
            "resource",
            "scriptFormat",
            "formHandlerClass",
            "variableMappingClass",
            "type",
            "topic",
            "language");

    private static final Set<String> BPMN_ELEMENTS = Set.of(
            "definitions",
            "process",
            "documentation",
            "extensionElements",
            "collaboration",
            "participant",
            "messageFlow",
            "laneSet",
            "lane",
            "flowNodeRef",
            "childLaneSet",
            "startEvent",
            "endEvent",
            "boundaryEvent",
            "intermediateCatchEvent",
            "intermediateThrowEvent",
            "task",
            "manualTask",
            "userTask",
            "serviceTask",
            "sendTask",
            "receiveTask",
            "businessRuleTask",
            "callActivity",
            "subProcess",
            "exclusiveGateway",
            "parallelGateway",
            "inclusiveGateway",
            "eventBasedGateway",
            "sequenceFlow",
            "conditionExpression",
            "incoming",
            "outgoing",
            "messageEventDefinition",
            "timerEventDefinition",
            "timeDate",
            "timeDuration",
            "timeCycle",
            "errorEventDefinition",
            "escalationEventDefinition",
            "signalEventDefinition",
            "linkEventDefinition",
            "terminateEventDefinition",
            "message",
            "signal",
            "error",
            "escalation",
            "multiInstanceLoopCharacteristics",
            "loopCardinality",
            "completionCondition",
            "textAnnotation",
            "text",
            "association",
            "group",
            "category",
            "categoryValue",
            "dataObject",
            "dataObjectReference",
            "dataStoreReference");

    private static final Set<String> CAMUNDA_ELEMENTS = Set.of(
            "properties",
            "property",
            "inputOutput",
            "inputParameter",
            "outputParameter",
            "list",
            "map",
            "entry",
            "value",
            "in",
            "out",
            "executionListener",
            "taskListener",
            "failedJobRetryTimeCycle");

    private static final Set<String> CAMUNDA_ATTRIBUTES = Set.of(
            "assignee",
            "candidateGroups",
            "candidateUsers",
            "dueDate",
            "followUpDate",
            "priority",
            "formRef",
            "formRefBinding",
            "historyTimeToLive",
            "isStartableInTasklist",
            "versionTag",
            "candidateStarterGroups",
            "candidateStarterUsers",
            "asyncBefore",
            "asyncAfter",
            "exclusive",
            "jobPriority",
            "delegateExpression",
            "expression",
            "resultVariable",
            "decisionRef",
            "decisionRefBinding",
            "mapDecisionResult",
            "modelerTemplate",
            "modelerTemplateVersion",
            "modelerTemplateIcon",
            "calledElementBinding",
            "businessKey",
            "source",
            "sourceExpression",
            "target",
            "variables",
            "local",
            "name",
            "value",
            "id",
            "key",
            "collection",
            "elementVariable",
            "event",
            "initiator",
            "errorCodeVariable",
            "errorMessageVariable",
            "errorMessage",
            "escalationCodeVariable",
            "inputVariable");

    private static final Set<String> DMN_ELEMENTS = Set.of(
            "definitions",
            "decision",
            "description",
            "extensionElements",
            "decisionTable",
            "input",
            "inputExpression",
            "inputValues",
            "text",
            "output",
            "outputValues",
            "rule",
            "inputEntry",
            "outputEntry",
            "annotation",
            "annotationEntry",
            "literalExpression",
            "variable",
            "informationRequirement",
            "requiredDecision",
            "requiredInput",
            "inputData",
            "textAnnotation",
            "association",
            "sourceRef",
            "targetRef");

    private final Findings findings;
    private final String language;
    private final Set<String> elements;

    private AllowedElements(Findings findings, String language, Set<String> elements) {
        this.findings = findings;
        this.language = language;
        this.elements = elements;
    }

    static void checkProcess(Element root, Findings findings) {
        new AllowedElements(findings, BPMN, BPMN_ELEMENTS).check(root);
    }

    static void checkDecision(Element root, Findings findings) {
        new AllowedElements(findings, DMN, DMN_ELEMENTS).check(root);
    }

    private void check(Element root) {
        String platform = root.getAttributeNS(MODELER, "executionPlatform");
        if (!platform.isEmpty() && !platform.equals("Camunda Platform")) {
            findings.addForFile("another-engine", platform);
            return;
        }
        visit(root);
    }

    private void visit(Element element) {
        if (PICTURES.contains(element.getLocalName())) {
            return;
        }
        visitName(element);
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            visitAttribute(element, (Attr) attributes.item(i));
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                visit(inner);
            }
        }
    }

    private void visitName(Element element) {
        String name = element.getLocalName();
        String namespace = element.getNamespaceURI();
        if (CODE_ELEMENTS.contains(name)) {
            findings.add(element, "code", name);
        } else if (language.equals(namespace) ? !elements.contains(name) : !isOurs(namespace)) {
            findings.add(
                    element,
                    isOurs(namespace) || language.equals(namespace) ? "unsupported" : "another-engine",
                    element.getNodeName());
        } else if (isOurs(namespace) && !CAMUNDA_ELEMENTS.contains(name)) {
            findings.add(element, "unsupported", element.getNodeName());
        }
    }

    private void visitAttribute(Element element, Attr attribute) {
        String name = attribute.getLocalName();
        String namespace = attribute.getNamespaceURI();
        boolean inCamunda = isOurs(namespace) || namespace == null && isOurs(element.getNamespaceURI());
        boolean bare = namespace == null && !inCamunda;
        if (inCamunda && name.equals("formKey")) {
            findings.add(element, "form-key");
        } else if ((inCamunda || bare) && CODE_ATTRIBUTES.contains(name)) {
            findings.add(element, "code", attribute.getNodeName());
        } else if (inCamunda && !CAMUNDA_ATTRIBUTES.contains(name)) {
            findings.add(element, "unsupported", attribute.getNodeName());
        } else if (namespace != null && namespace.contains("activiti.org")) {
            findings.add(element, "another-engine", attribute.getNodeName());
        }
    }

    private static boolean isOurs(String namespace) {
        return CAMUNDA.equals(namespace) || CAMUNDA_DECISIONS.equals(namespace);
    }
}
