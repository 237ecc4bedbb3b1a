package org.firstline.engine;

import org.camunda.bpm.engine.impl.history.AbstractHistoryLevel;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.history.event.HistoryEventType;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.jspecify.annotations.Nullable;

/**
 * Everything of {@code full} except variables and form properties: what people type into forms belongs to the journal
 * and must not stay behind in the engine's tables.
 */
public final class DeskHistoryLevel extends AbstractHistoryLevel {

    static final String NAME = "desk";
    private static final int ID = 90;

    @Override
    public int getId() {
        return ID;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public boolean isHistoryEventProduced(HistoryEventType type, @Nullable Object entity) {
        return !HistoryEventTypes.VARIABLE_INSTANCE_CREATE.getEntityType().equals(type.getEntityType())
                && !HistoryEventTypes.FORM_PROPERTY_UPDATE.getEntityType().equals(type.getEntityType())
                && HistoryLevel.HISTORY_LEVEL_FULL.isHistoryEventProduced(type, entity);
    }
}
