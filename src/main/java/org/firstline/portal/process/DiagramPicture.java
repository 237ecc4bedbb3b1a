package org.firstline.portal.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Event;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.jspecify.annotations.Nullable;

/** A process as its owner sees it in the Modeler, drawn as SVG from the positions that the model itself carries. */
public final class DiagramPicture {

    private static final double LABEL_TEXT = 11;
    private static final double LABEL_WIDTH = 90;
    private static final double MARGIN = 20;

    private final BpmnModelInstance model;
    private final Sheet sheet = new Sheet();
    private final NodeShapes nodes = new NodeShapes(sheet);
    private final List<Box> drawn = new ArrayList<>();

    private DiagramPicture(BpmnModelInstance model) {
        this.model = model;
    }

    /** The model's diagram; the name of its first process is the picture's title. */
    public static String svg(BpmnModelInstance model) {
        return new DiagramPicture(model).draw();
    }

    private String draw() {
        all(SubProcess.class, nodes::subProcess);
        model.getModelElementsByType(BpmnEdge.class).forEach(this::edge);
        all(Activity.class, (activity, box) -> {
            if (!(activity instanceof SubProcess)) {
                nodes.activity(activity, box);
            }
        });
        all(Gateway.class, nodes::gateway);
        all(Event.class, nodes::event);
        String name =
                model.getModelElementsByType(Process.class).iterator().next().getName();
        return sheet.svg(name, drawn.stream().reduce(Box::with).orElseThrow().grownBy(MARGIN));
    }

    private <T extends FlowElement> void all(Class<T> type, BiConsumer<T, Box> draw) {
        Collection<BpmnShape> shapes = model.getModelElementsByType(BpmnShape.class);
        for (BpmnShape shape : shapes) {
            if (type.isInstance(shape.getBpmnElement())) {
                T element = type.cast(shape.getBpmnElement());
                Box box = Box.of(shape.getBounds());
                drawn.add(box);
                draw.accept(element, box);
                if (!(element instanceof Activity)) {
                    label(element, shape.getBpmnLabel(), box);
                }
            }
        }
    }

    private void edge(BpmnEdge edge) {
        List<Point> points = edge.getWaypoints().stream().map(Point::of).toList();
        points.forEach(point -> drawn.add(new Box(point.x(), point.y(), 0, 0)));
        sheet.draw("path d=\"%s\" fill=\"none\" marker-end=\"url(#arrow)\"", Point.path(points));
        if (edge.getBpmnElement() instanceof SequenceFlow flow) {
            if (flow.getSource() instanceof ExclusiveGateway gateway && flow.equals(gateway.getDefault())) {
                defaultMark(points.get(0), points.get(1));
            }
            Point middle = points.get(points.size() / 2);
            label(flow, edge.getBpmnLabel(), new Box(middle.x(), middle.y(), 0, 0));
        }
    }

    private void defaultMark(Point start, Point next) {
        Point mark = start.towards(next, 10);
        sheet.draw(
                "path d=\"M-2-6L2 6\" transform=\"translate(%s %s) rotate(%s)\"",
                mark.x(), mark.y(), start.angleTo(next));
    }

    /** Where the owner put it, or else below the shape. */
    private void label(FlowElement element, @Nullable BpmnLabel label, Box shape) {
        if (element.getName() == null) {
            return;
        }
        Box place = label == null || label.getBounds() == null
                ? new Box(shape.middleX() - LABEL_WIDTH / 2, shape.bottom() + 6, LABEL_WIDTH, LABEL_TEXT * 1.2)
                : Box.of(label.getBounds());
        drawn.add(place);
        List<String> lines = Lettering.wrap(element.getName(), Math.max(LABEL_WIDTH, place.width()), LABEL_TEXT);
        sheet.write(lines, place.middleX(), place.y() + LABEL_TEXT, LABEL_TEXT);
    }
}
