package org.firstline.webapps.forms;

import java.util.List;
import org.firstline.vendor.Vendors;
import org.springframework.stereotype.Component;

@Component
class VendorChoices implements Choices {

    private final Vendors vendors;

    VendorChoices(Vendors vendors) {
        this.vendors = vendors;
    }

    @Override
    public String name() {
        return "vendors";
    }

    @Override
    public List<Choice> offered() {
        return vendors.offered().stream()
                .map(vendor -> new Choice(vendor.code(), vendor.name()))
                .toList();
    }
}
