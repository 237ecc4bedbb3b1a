package org.firstline;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A real Chromium: an installed one, or else Playwright's own, which it then fetches. */
public final class Browser implements AutoCloseable {

    private static final List<Path> INSTALLED = Stream.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/usr/bin/google-chrome-stable",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "C:/Program Files/Google/Chrome/Application/chrome.exe")
            .map(Path::of)
            .toList();

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    public Browser() {
        Optional<Path> installed = INSTALLED.stream().filter(Files::exists).findFirst();
        Map<String, String> fetch = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", installed.isPresent() ? "1" : "0");
        this.playwright = Playwright.create(new Playwright.CreateOptions().setEnv(fetch));
        LaunchOptions options = new LaunchOptions().setArgs(FLAGS);
        installed.ifPresent(options::setExecutablePath);
        this.chromium = playwright.chromium().launch(options);
    }

    /** A window of its own: no cookies yet, the given width in CSS pixels, the given language asked for. */
    public Page open(int width, String language) {
        return open(window(width, language));
    }

    /** As {@link #open(int, String)}, for somebody whose browser runs no script of the page. */
    public Page openWithoutScripts(int width, String language) {
        return open(window(width, language).setJavaScriptEnabled(false));
    }

    private Page open(NewContextOptions window) {
        BrowserContext context = chromium.newContext(window);
        return context.newPage();
    }

    private static NewContextOptions window(int width, String language) {
        return new NewContextOptions().setViewportSize(width, 800).setLocale(language);
    }

    /** Asks for an address, logs in where the desk wants it, and is where it wanted to be when this returns. */
    public static void logIn(Page page, String address, String user, String password) {
        page.navigate(address);
        logIn(page, user, password);
    }

    /** On the desk's log-in page. */
    public static void logIn(Page page, String user, String password) {
        page.locator("#username").fill(user);
        page.locator("#password").fill(password);
        page.locator("button[type=submit]").click();
        page.waitForURL(reached -> !reached.contains("/login"));
    }

    /** Where the page keeps people out, as axe sees it without looking into frames; empty is good. */
    public static List<String> barriers(Page page) {
        return new AxeBuilder(page)
                .setLegacyMode(true).analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getNodes())
                        .toList();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
