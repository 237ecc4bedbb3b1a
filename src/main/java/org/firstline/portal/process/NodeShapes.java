package org.firstline.portal.process;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The shapes of a diagram's nodes; one without a sign here is drawn as its plain shape. */
final class NodeShapes {

    private static final double TEXT = 12;
    private static final double PADDING = 7;

    private final Sheet sheet;

    NodeShapes(Sheet sheet) {
        this.sheet = sheet;
    }

    void subProcess(SubProcess subProcess, Box box) {
        rounded(box, 2, subProcess.triggeredByEvent() ? " stroke-dasharray=\"2 4\"" : "");
        sheet.write(name(subProcess, box), box.middleX(), box.y() + 5 + TEXT, TEXT);
    }

    void activity(Activity activity, Box box) {
        rounded(box, activity instanceof CallActivity ? 5 : 2, "");
        List<String> lines = name(activity, box);
        sheet.write(lines, box.middleX(), box.middleY() - lines.size() * TEXT * 0.6 + TEXT, TEXT);
        if (activity instanceof UserTask) {
            Glyphs.person(sheet, box.x() + 7, box.y() + 5);
        } else if (activity instanceof ServiceTask) {
            Glyphs.cog(sheet, box.x() + 5, box.y() + 5);
        } else if (activity instanceof BusinessRuleTask) {
            Glyphs.table(sheet, box.x() + 7, box.y() + 6);
        } else if (activity instanceof ReceiveTask) {
            Glyphs.envelope(sheet, box.x() + 15, box.y() + 13);
        } else if (activity instanceof CallActivity) {
            Glyphs.called(sheet, box.middleX(), box.bottom());
        }
    }

    void gateway(Gateway gateway, Box box) {
        sheet.draw(
                "path d=\"M%s %sL%s %sL%s %sL%s %sZ\"",
                box.middleX(),
                box.y(),
                box.right(),
                box.middleY(),
                box.middleX(),
                box.bottom(),
                box.x(),
                box.middleY());
        if (gateway instanceof ExclusiveGateway) {
            Glyphs.cross(sheet, box.middleX(), box.middleY());
        } else if (gateway instanceof ParallelGateway) {
            Glyphs.plus(sheet, box.middleX(), box.middleY(), 12, 3.5);
        }
    }

    void event(Event event, Box box) {
        boolean aside = event instanceof BoundaryEvent boundary && !boundary.cancelActivity()
                || event instanceof StartEvent start && !start.isInterrupting();
        double radius = box.width() / 2;
        circle(box, radius, event instanceof EndEvent ? 4 : 2, aside);
        if (!(event instanceof EndEvent || event instanceof StartEvent)) {
            circle(box, radius - 3.5, 1.5, aside);
        }
        if (event instanceof CatchEvent waiting) {
            waiting.getEventDefinitions().forEach(definition -> {
                if (definition instanceof MessageEventDefinition) {
                    Glyphs.envelope(sheet, box.middleX(), box.middleY());
                } else if (definition instanceof TimerEventDefinition) {
                    Glyphs.clock(sheet, box.middleX(), box.middleY());
                }
            });
        }
    }

    private static List<String> name(Activity activity, Box box) {
        return activity.getName() == null
                ? List.of()
                : Lettering.wrap(activity.getName(), box.width() - 2 * PADDING, TEXT);
    }

    private void rounded(Box box, double stroke, String dashes) {
        sheet.draw(
                "rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"10\" stroke-width=\"%s\"%s",
                box.x(), box.y(), box.width(), box.height(), stroke, dashes);
    }

    private void circle(Box box, double radius, double stroke, boolean dashed) {
        sheet.draw(
                "circle cx=\"%s\" cy=\"%s\" r=\"%s\" stroke-width=\"%s\"%s",
                box.middleX(), box.middleY(), radius, stroke, dashed ? " stroke-dasharray=\"6 3\"" : "");
    }
}
