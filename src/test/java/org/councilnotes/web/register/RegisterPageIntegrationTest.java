package org.councilnotes.web.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.councilnotes.fetch.LocalRegister.pdf;
import static org.councilnotes.fetch.LocalRegister.sends;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.councilnotes.TestCorpus;
import org.councilnotes.fetch.FetchQueue;
import org.councilnotes.fetch.LocalRegister;
import org.councilnotes.web.CorrectedSite;
import org.councilnotes.web.Visitor;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes brought in by their numbers; the register is a server on this machine. */
class RegisterPageIntegrationTest {

  private static final String ADDRESS = "archive.register.address";
  private static final String ENABLED = "archive.register";

  @TempDir private Path folder;
  private LocalRegister register;
  private TestCorpus files;

  @BeforeEach
  void begin() {
    register = new LocalRegister();
    System.setProperty(ADDRESS, register.home().toString());
    files =
        TestCorpus.in(folder.resolve("corpus"))
            .note("first.txt", "90801/17", "The walrus spoke.")
            .write("first.txt.meta.yaml", "series: port-report\nperiod: 2016\n")
            .write(
                "third.txt",
                TestCorpus.cover("90803/19", "")
                        .replace("Subject:", "No. prev. doc.: 90790/1/18 REV 1\nSubject:")
                    + "1. Ports\n\nThe report for 2017 is in document 90650/18; see 90801/17.\n\n"
                    + "2. Ships\n\nDocument 90650/18 and the older 90100/12 tell of ships.\n")
            .write("third.txt.meta.yaml", "series: port-report\nperiod: 2018\n");
  }

  @AfterEach
  void end() {
    System.clearProperty(ADDRESS);
    System.clearProperty(ENABLED);
    register.close();
  }

  private CorrectedSite open() {
    return CorrectedSite.open(files, folder.resolve("index"));
  }

  private static Document afterwards(Visitor editor) throws InterruptedException {
    Document page = editor.page("/register");
    while (page.select("#outcomes[hx-get]").size() > 0) {
      Thread.sleep(50);
      page = editor.page("/register");
    }
    return page;
  }

  @Test
  void numbersAreFetchedAndEachOutcomeIsShown() throws Exception {
    register.on("ST-90650-2018-INIT", sends(pdf("the second report")));
    try (CorrectedSite site = open()) {
      Visitor editor = site.visitor();
      assertThat(editor.page("/status").select("a[href=/register]")).hasSize(1);
      HttpResponse<String> sent =
          editor.send("/register", "numbers", "90650/18\n90651/18", "language", "");
      assertThat(sent.statusCode()).isEqualTo(302);

      Document page = afterwards(editor);

      assertThat(page.select("#outcomes tbody tr").eachText())
          .containsExactly(
              "90651/18 en not in the public register, or not public",
              "90650/18 en fetched: 90650-18.pdf");
      assertThat(files.path("90650-18.pdf")).hasContent(pdf("the second report"));
      assertThat(editor.get("/register").headers().firstValue("Cache-Control"))
          .hasValue("no-store");
    }
  }

  @Test
  void whatIsNoNumberIsRefusedAndNothingIsLost() {
    try (CorrectedSite site = open()) {
      Visitor editor = site.visitor();
      for (String typed :
          List.of("90650/18, seven", "http://127.0.0.1:9/x", "../../etc/passwd", ",")) {
        HttpResponse<String> refused = editor.send("/register", "numbers", typed);
        assertThat(refused.statusCode()).isEqualTo(400);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("[role=alert]")).hasSize(1);
        assertThat(page.select("#numbers").val()).isEqualTo(typed);
      }
      assertThat(editor.send("/register", "numbers", "90650/18", "language", "xx").statusCode())
          .isEqualTo(400);
      String many =
          IntStream.rangeClosed(0, FetchQueue.MOST_OPEN)
              .mapToObj(n -> 10_100 + n + "/19")
              .collect(Collectors.joining(" "));
      assertThat(editor.send("/register", "numbers", many).statusCode()).isEqualTo(429);
      assertThat(editor.send("/register/owed", "action", "hide").statusCode()).isEqualTo(400);
      assertThat(register.asked()).isEmpty();
    }
  }

  @Test
  void missingEditionIsLookedForAmongWhatLaterOnesCite() {
    try (CorrectedSite site = open()) {
      Visitor editor = site.visitor();
      String link =
          editor
              .page("/series/port-report")
              .select(".edition__gap a[href^=/register]")
              .attr("href");
      assertThat(link).isEqualTo("/register?series=port-report&language=en&from=2017-01-01");

      Document page = editor.page(link);

      assertThat(page.select(".register__candidates h3").eachText())
          .containsExactly("90790/1/18 REV 1", "90650/18");
      assertThat(page.select(".register__places").first().text())
          .contains("90803/19, named on the cover as a document before: 90790/1/18 REV 1");
      assertThat(page.select(".register__places").last().text())
          .contains("The report for 2017 is in document 90650/18");
      assertThat(page.select(".register__candidates input[name=numbers]").eachAttr("value"))
          .containsExactly("90790/1/18 REV 1", "90650/18");
      assertThat(editor.get("/register?series=port-report&from=2011-01-01").statusCode())
          .isEqualTo(404);
      assertThat(editor.get("/register?series=none&from=x").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void noNumberIsGuessed() {
    files.note("third.txt", "90803/19", "Nothing is cited here.");
    try (CorrectedSite site = open()) {
      Document page =
          site.visitor().page("/register?series=port-report&language=en&from=2017-01-01");
      assertThat(page.select("#missing ~ p").text()).contains("No number is known");
      assertThat(page.select(".register__candidates")).isEmpty();
    }
  }

  @Test
  void whatARestartLeftIsSaidAndFetchedOnceSomebodyAsks() throws Exception {
    register.on("ST-90650-2018-INIT", sends(pdf("the second report")));
    Files.writeString(folder.resolve("corpus/requested.tsv"), "90650/18\ten\nnonsense\n");
    try (CorrectedSite site = open()) {
      Visitor editor = site.visitor();
      assertThat(editor.page("/register").select(".register__owed p").text())
          .isEqualTo("One document was not fetched and may be asked for again.");
      assertThat(register.asked()).isEmpty();
      assertThat(editor.send("/register/owed", "action", "again").statusCode()).isEqualTo(302);
      assertThat(afterwards(editor).select("#outcomes tbody tr").eachText())
          .containsExactly("90650/18 en fetched: 90650-18.pdf");
    }
  }

  @Test
  void nobodyElseSeesOrAsksAnything() throws Exception {
    Files.writeString(folder.resolve("corpus/requested.tsv"), "90650/18\ten\n");
    try (CorrectedSite site = CorrectedSite.closed(files, folder.resolve("index"))) {
      Visitor reader = site.visitor();
      assertThat(reader.page("/register?series=port-report&from=2017-01-01").text())
          .contains("nobody can fetch")
          .doesNotContain("90650", "90790");
      assertThat(reader.send("/register", "numbers", "90650/18").statusCode()).isEqualTo(403);
      assertThat(reader.send("/register/owed", "action", "again").statusCode()).isEqualTo(403);
      assertThat(reader.page("/series/port-report").select("a[href^=/register]")).isEmpty();
      assertThat(reader.page("/status").select("a[href=/register]")).isEmpty();
    }
    assertThat(register.asked()).isEmpty();
  }

  @Test
  void closedNetworkAsksNoRegister() {
    System.setProperty(ENABLED, "false");
    try (CorrectedSite site = open()) {
      Visitor editor = site.visitor();
      assertThat(editor.page("/register").text()).contains("archive.register=true");
      assertThat(editor.send("/register", "numbers", "90650/18").statusCode()).isEqualTo(403);
      assertThat(editor.page("/series/port-report").select("a[href^=/register]")).isEmpty();
    }
    assertThat(register.asked()).isEmpty();
  }
}
