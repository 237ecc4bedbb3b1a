package org.firstline.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firstline.load.LifeClient;

/** The lists that agents and managers look at. */
final class Lists {

    private static final int CLIENTS = 4;
    private static final int TIMES = 400;
    private static final int WARM_UP = 100;

    private final LifeClient client;

    Lists(LifeClient client) {
        this.client = client;
    }

    /** @param number of an incident that is there */
    List<Measured> measure(String number, String word) {
        Map<String, String> lists = new LinkedHashMap<>();
        lists.put("by state", "/incidents?status=IN_PROGRESS");
        lists.put("by state, second page", secondPage("/incidents?status=IN_PROGRESS"));
        lists.put("by team", "/incidents?team=first-line");
        lists.put("by assignee", "/incidents?assignee=line1a");
        lists.put("`q` by word", "/incidents?q=" + word);
        lists.put("`q` by number", "/incidents?q=" + number);
        lists.put("`GET /tasks`", "/tasks");
        lists.put("`GET /tasks` of a team", "/tasks?team=first-line");
        return lists.entrySet().stream()
                .map(list -> {
                    requireFound(list.getValue());
                    Clients.run(list.getKey(), CLIENTS, WARM_UP, each -> client.get(list.getValue()));
                    return Clients.run(list.getKey(), CLIENTS, TIMES, each -> client.get(list.getValue()));
                })
                .toList();
    }

    private String secondPage(String path) {
        return path + "&cursor=" + client.get(path).path("nextCursor").asText();
    }

    private void requireFound(String path) {
        if (client.get(path).path("items").isEmpty()) {
            throw new IllegalStateException(path + " finds nothing: the run is void");
        }
    }
}
