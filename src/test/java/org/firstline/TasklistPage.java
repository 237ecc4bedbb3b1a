package org.firstline;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.firstline.shared.IncidentNumber;

/** Tasklist as somebody has it before them in a real browser: its lists, a task with its tabs, and the form of a task. */
public final class TasklistPage {

    public static final String HOME = "/camunda/app/tasklist/default/";

    private static final double PATIENCE = 60_000;

    private final Page page;

    private TasklistPage(Page page) {
        this.page = page;
    }

    /** On a desk's screen, in English, as one of the seeded people, whose password is their name. */
    public static TasklistPage of(Browser browser, int port, String user) {
        return logIn(browser.open(1400, "en"), port, user, user);
    }

    /** In a window that shows nothing yet. */
    public static TasklistPage logIn(Page page, int port, String user, String password) {
        page.setDefaultTimeout(PATIENCE);
        Browser.logIn(page, "http://localhost:" + port + HOME, user, password);
        page.locator(".task-filter").first().waitFor();
        return new TasklistPage(page);
    }

    public Page page() {
        return page;
    }

    /** What the list shows of an incident's task. */
    public Locator card(IncidentNumber number) {
        return page.locator("ol.tasks-list li", new Page.LocatorOptions().setHasText(number.value()));
    }

    /** Chooses the incident's task in the list; its tab Incident has come when this returns. */
    public TasklistPage open(IncidentNumber number) {
        card(number).locator("h4 a").click();
        page.locator(".fl-journal li").first().waitFor();
        return this;
    }

    /** As {@link #open}, with the form before them. */
    public TasklistPage openForm(IncidentNumber number) {
        open(number).tab("Form");
        field("Outcome").waitFor();
        return this;
    }

    public void tab(String name) {
        page.locator(".task-card .nav-tabs a", new Page.LocatorOptions().setHasText(name))
                .click();
    }

    public Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    /** A field of the form, with its label and what is said below it. */
    public Locator field(String label) {
        Page.LocatorOptions named =
                new Page.LocatorOptions().setHasText(Pattern.compile("^" + label.replace("?", "\\?")));
        return page.locator(".fjs-form-field").filter(new Locator.FilterOptions().setHas(page.locator("label", named)));
    }

    public void choose(String field, String option) {
        field(field).locator(".fjs-input-group").click();
        page.locator(".fjs-dropdownlist-item", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
    }

    public void write(String field, String text) {
        field(field).locator("textarea, input").fill(text);
    }

    public void complete() {
        button("Complete").click();
    }

    /** What the desk tells about an attempt. */
    public Locator told() {
        return page.locator(".page-notifications");
    }

    /** @return what reaches over the window's right edge, by class; empty is good */
    public String overflow(String part) {
        return (String) page.evaluate(
                "part => [...document.querySelectorAll(part + ', ' + part + ' *')].filter(e =>"
                        + " e.getBoundingClientRect().right > innerWidth + 1).map(e => e.className).join()",
                part);
    }
}
