package org.firstline.vendor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.firstline.calendar.Calendars;
import org.firstline.shared.DeskClock;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.vendor.domain.VendorStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The vendors that the desk works with. None is ever deleted: incidents name them. */
@Service
@Transactional
public class Vendors {

    private final VendorStore store;
    private final Calendars calendars;
    private final DeskClock clock;

    Vendors(VendorStore store, Calendars calendars, DeskClock clock) {
        this.store = store;
        this.calendars = calendars;
        this.clock = clock;
    }

    /** All of them, retired ones too, by code. */
    @Transactional(readOnly = true)
    public List<Vendor> all() {
        return store.all();
    }

    /** Those to whom incidents can go, by name. */
    @Transactional(readOnly = true)
    public List<Vendor> offered() {
        return store.offered();
    }

    /** @throws NotFound for an unknown code */
    @Transactional(readOnly = true)
    public Vendor get(String code) {
        return find(code).orElseThrow(() -> new NotFound("vendor", code));
    }

    /** Empty for an unknown code. */
    @Transactional(readOnly = true)
    public Optional<Vendor> find(String code) {
        return store.find(code);
    }

    /**
     * Creates or replaces; a retired vendor stays retired.
     *
     * @return whether it is new
     * @throws InputRefused for what is no vendor, also for a calendar that does not exist
     */
    public boolean put(String code, VendorDraft draft) {
        Vendor vendor = draft.checked(code, Calendars.DESK);
        if (calendars.all().stream().noneMatch(known -> known.id().equals(vendor.calendar()))) {
            String known = calendars.all().stream().map(each -> each.id()).collect(Collectors.joining(", "));
            throw new InputRefused("calendar", "unknown-calendar", vendor.calendar(), known);
        }
        return store.put(vendor);
    }

    /**
     * Nothing new goes to the vendor any more; what they have stays with them.
     *
     * @throws NotFound for an unknown code
     */
    public Vendor retire(String code) {
        get(code);
        store.retire(code, clock.instant());
        return get(code);
    }

    /**
     * Incidents can go to the vendor again.
     *
     * @throws NotFound for an unknown code
     */
    public Vendor restore(String code) {
        get(code);
        store.restore(code);
        return get(code);
    }
}
