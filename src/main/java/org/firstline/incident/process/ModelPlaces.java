package org.firstline.incident.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.firstline.engine.EngineAccess;
import org.firstline.shared.IncidentStatus;
import org.springframework.stereotype.Component;

/** What the deployed models say about the places where a token can rest. A definition never changes, so each is read once. */
@Component
class ModelPlaces {

    private final RepositoryService repositoryService;
    private final EngineAccess engine;
    private final Map<String, Map<String, Place>> known = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> offerTimers = new ConcurrentHashMap<>();

    ModelPlaces(RepositoryService repositoryService, EngineAccess engine) {
        this.repositoryService = repositoryService;
        this.engine = engine;
    }

    /** The codes with which the task can be completed; empty for a task that is none of ours. */
    List<String> outcomes(String definitionId, String taskKey) {
        return place(definitionId, taskKey).map(Place::outcomes).orElse(List.of());
    }

    Optional<IncidentStatus> status(String definitionId, String taskKey) {
        return place(definitionId, taskKey).flatMap(Place::status);
    }

    /** Whether the event is a timer of offers: {@code timer = offer}. */
    boolean isOfferTimer(String definitionId, String event) {
        return offerTimers.computeIfAbsent(definitionId, this::readOfferTimers).contains(event);
    }

    private Set<String> readOfferTimers(String definitionId) {
        return model(definitionId).getModelElementsByType(BoundaryEvent.class).stream()
                .filter(event -> LifeProperties.find(event, "timer")
                        .filter("offer"::equals)
                        .isPresent())
                .map(BoundaryEvent::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Optional<Place> place(String definitionId, String taskKey) {
        return Optional.ofNullable(
                known.computeIfAbsent(definitionId, this::read).get(taskKey));
    }

    private Map<String, Place> read(String definitionId) {
        return model(definitionId).getModelElementsByType(UserTask.class).stream()
                .collect(Collectors.toUnmodifiableMap(UserTask::getId, ModelPlaces::place));
    }

    private BpmnModelInstance model(String definitionId) {
        return engine.asDesk(() -> repositoryService.getBpmnModelInstance(definitionId));
    }

    private static Place place(UserTask task) {
        return new Place(
                LifeProperties.find(task, "status").map(IncidentStatus::valueOf),
                LifeProperties.find(task, "outcomes")
                        .map(codes -> List.of(codes.trim().split("\\s*,\\s*")))
                        .orElse(List.of()));
    }

    private record Place(Optional<IncidentStatus> status, List<String> outcomes) {}
}
