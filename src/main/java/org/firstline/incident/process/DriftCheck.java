package org.firstline.incident.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.firstline.incident.DriftReport;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.sla.ClockFaults;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Compares where tokens rest with what the aggregates say, in steps, so that no statement reads the whole desk. */
@Component
public class DriftCheck {

    private static final int STEP = 500;
    private static final String SUSPECTS = """
            select i.id, i.number, i.status, e.ID_ as instance, t.PROC_DEF_ID_ as definition, t.TASK_DEF_KEY_ as place,
                   exists (select 1 from ACT_RU_JOB j where j.PROCESS_INSTANCE_ID_ = c.ID_
                           and j.HANDLER_TYPE_ = 'async-continuation') as works
            from (select id, number, status from incident
                  where status %s ('CLOSED', 'WITHDRAWN') and id > :after order by id limit :step) i
            %s join ACT_RU_EXECUTION e on e.BUSINESS_KEY_ = i.number and e.PARENT_ID_ is null and e.SUPER_EXEC_ is null
                 and e.PROC_DEF_ID_ like 'incident:%%'
            left join ACT_RU_EXECUTION c on c.ROOT_PROC_INST_ID_ = e.ID_ and c.PARENT_ID_ is null
            left join ACT_RU_TASK t on t.PROC_INST_ID_ = c.ID_
            order by i.id
            """;

    private final JdbcClient jdbc;
    private final ModelPlaces places;
    private final ClockFaults clocks;

    DriftCheck(JdbcClient jdbc, ModelPlaces places, ClockFaults clocks) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.places = places;
    }

    /** Every incident that differs; empty on a sound desk. */
    public List<DriftReport> findAll() {
        List<DriftReport> found = new ArrayList<>();
        long after = 0;
        for (List<Row> rows = open(after); !rows.isEmpty(); rows = open(after)) {
            byIncident(rows).values().stream().flatMap(this::compare).forEach(found::add);
            after = rows.get(rows.size() - 1).id();
        }
        running().values().stream()
                .map(rows -> rows.get(0)
                        .report(DriftReport.Kind.RUNS_ON, rows.get(0).status().name()))
                .forEach(found::add);
        clocks.findAll().stream()
                .map(fault -> new DriftReport(
                        fault.incident(), DriftReport.Kind.valueOf(fault.kind().name()), fault.detail()))
                .forEach(found::add);
        return found;
    }

    private List<Row> open(long after) {
        return jdbc.sql(SUSPECTS.formatted("not in", "left"))
                .param("after", after)
                .param("step", STEP)
                .query(Row.class)
                .list();
    }

    /** Starting from running instances: final incidents are many, those that run on should be none. */
    private Map<Long, List<Row>> running() {
        return byIncident(jdbc.sql("""
                        select i.id, i.number, i.status, e.ID_ as instance, null as definition, null as place, false as works
                        from ACT_RU_EXECUTION e join incident i on i.number = e.BUSINESS_KEY_
                        where e.PARENT_ID_ is null and e.SUPER_EXEC_ is null and e.PROC_DEF_ID_ like 'incident:%'
                          and i.status in ('CLOSED', 'WITHDRAWN')
                        """).query(Row.class).list());
    }

    private static Map<Long, List<Row>> byIncident(List<Row> rows) {
        Map<Long, List<Row>> grouped = new LinkedHashMap<>();
        rows.forEach(row ->
                grouped.computeIfAbsent(row.id(), id -> new ArrayList<>()).add(row));
        return grouped;
    }

    private Stream<DriftReport> compare(List<Row> rows) {
        Row first = rows.get(0);
        if (first.instance() == null) {
            return Stream.of(
                    first.report(DriftReport.Kind.TOKEN_GONE, first.status().name()));
        }
        long instances = rows.stream().map(Row::instance).distinct().count();
        if (instances > 1) {
            return Stream.of(first.report(DriftReport.Kind.TWO_INSTANCES, instances + " instances"));
        }
        if (rows.stream().allMatch(row -> row.place() == null && !row.works())) {
            return Stream.of(first.report(DriftReport.Kind.TOKEN_GONE, "rests at no task"));
        }
        return rows.stream()
                .filter(this::isBehind)
                .limit(1)
                .map(row -> row.report(DriftReport.Kind.STATUS_BEHIND, row.status() + ", token at " + row.place()));
    }

    private boolean isBehind(Row row) {
        return row.place() != null
                && row.definition() != null
                && places.status(row.definition(), row.place())
                        .filter(status -> status != row.status())
                        .isPresent();
    }

    record Row(
            long id,
            String number,
            IncidentStatus status,
            @Nullable String instance,
            @Nullable String definition,
            @Nullable String place,
            boolean works) {

        DriftReport report(DriftReport.Kind kind, String detail) {
            return new DriftReport(new IncidentNumber(number), kind, detail);
        }
    }
}
