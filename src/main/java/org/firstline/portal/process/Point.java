package org.firstline.portal.process;

import java.util.List;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** Where a line bends, in the diagram's pixels. */
record Point(double x, double y) {

    private static final double BEND = 5;

    static Point of(Waypoint waypoint) {
        return new Point(waypoint.getX(), waypoint.getY());
    }

    /** A line through all points as SVG's path data, with its corners rounded. */
    static String path(List<Point> points) {
        StringBuilder path = new StringBuilder("M" + points.get(0).written());
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            path.append('L').append(corner.towards(points.get(i - 1), BEND).written());
            path.append('Q').append(corner.written()).append(' ');
            path.append(corner.towards(points.get(i + 1), BEND).written());
        }
        return path.append('L').append(points.get(points.size() - 1).written()).toString();
    }

    /** So far from here, but at most half the way. */
    Point towards(Point other, double distance) {
        double length = Math.hypot(other.x - x, other.y - y);
        double part = length == 0 ? 0 : Math.min(distance / length, 0.5);
        return new Point(x + (other.x - x) * part, y + (other.y - y) * part);
    }

    /** In degrees, clockwise from the right. */
    double angleTo(Point other) {
        return Math.toDegrees(Math.atan2(other.y - y, other.x - x));
    }

    private String written() {
        return Sheet.written(x) + " " + Sheet.written(y);
    }
}
