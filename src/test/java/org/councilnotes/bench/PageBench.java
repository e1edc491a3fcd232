package org.councilnotes.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How quick the pages of a running archive are: {@code ./archive bench page [ADDRESS [CHROMIUM]]}.
 * The server's time is that between question and answer over loopback, warm; what a browser sees is
 * measured in Chromium, each page in a new profile, so that nothing is cached.
 */
final class PageBench {

  private static final List<String> PAGES =
      List.of(
          "/",
          "/?q=",
          "/?q=cocaine",
          "/?q=maritime+route&country=BO",
          "/series",
          "/coverage",
          "/programmes/COPOLAD",
          "/status",
          "/help");

  private static final int WARM = 300;
  private static final int ASKED = 200;

  /** When the first text is painted, how much moved (CLS), and the bytes that came, all files. */
  private static final String SEEN =
      """
      () => new Promise(done => {
        let moved = 0;
        new PerformanceObserver(list => list.getEntries().forEach(e => {
          if (!e.hadRecentInput) moved += e.value;
        })).observe({type: 'layout-shift', buffered: true});
        setTimeout(() => {
          const paint = performance.getEntriesByName('first-contentful-paint')[0];
          const files = [...performance.getEntriesByType('navigation'),
                         ...performance.getEntriesByType('resource')];
          done([paint ? paint.startTime : -1, moved,
                files.reduce((sum, file) => sum + file.transferSize, 0)]);
        }, 500);
      })
      """;

  private final String address;
  private final HttpClient client = HttpClient.newHttpClient();

  private PageBench(String address) {
    this.address = address;
  }

  public static void main(String[] arguments) throws Exception {
    String address = arguments.length > 0 ? arguments[0] : "http://localhost:8080";
    Path chromium = Path.of(arguments.length > 1 ? arguments[1] : "/usr/bin/chromium");
    new PageBench(address).run(chromium);
  }

  private void run(Path chromium) throws Exception {
    System.out.println("| page | server, median ms | first paint, ms | layout shift | kB in all |");
    System.out.println("|---|---|---|---|---|");
    LaunchOptions options = new LaunchOptions().setExecutablePath(chromium);
    try (Playwright playwright = Playwright.create();
        Browser browser = playwright.chromium().launch(options)) {
      for (String page : PAGES) {
        ask(page, WARM);
      }
      for (String page : PAGES) {
        double median = median(page);
        List<Double> seen = seen(browser, page);
        System.out.printf(
            Locale.ROOT,
            "| `%s` | %.1f | %.0f | %.3f | %.1f |%n",
            page,
            median,
            seen.get(0),
            seen.get(1),
            seen.get(2) / 1000);
      }
    }
  }

  private double median(String page) throws IOException, InterruptedException {
    double[] times = ask(page, ASKED);
    Arrays.sort(times);
    return times[ASKED / 2];
  }

  /** How long each answer took, in milliseconds. */
  private double[] ask(String page, int often) throws IOException, InterruptedException {
    double[] times = new double[often];
    for (int i = 0; i < often; i++) {
      long start = System.nanoTime();
      HttpRequest request = HttpRequest.newBuilder(URI.create(address + page)).build();
      if (client.send(request, BodyHandlers.ofByteArray()).statusCode() != 200) {
        throw new IOException("no page " + page);
      }
      times[i] = (System.nanoTime() - start) / 1e6;
    }
    return times;
  }

  private List<Double> seen(Browser browser, String path) {
    try (Page page = browser.newPage()) {
      page.navigate(
          address + path, new Page.NavigateOptions().setWaitUntil(WaitUntilState.NETWORKIDLE));
      @SuppressWarnings("unchecked")
      List<Number> seen = (List<Number>) page.evaluate(SEEN);
      return seen.stream().map(Number::doubleValue).toList();
    }
  }
}
