package org.councilnotes.bench.search;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.councilnotes.Archive;

/** Asks every engine the same queries, in turn, round by round; the two lists are never merged. */
record SearchContest(Path home, Optional<Solr> solr) {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int PASSES = 3;
  private static final double SECONDS = 20;

  /** Rounds before those that count: the compiler has seen every query then. */
  private static final int WARM = 12;

  /** Matches {@code ready: http://localhost:8080}; not {@code ready}. */
  private static final Pattern READY = Pattern.compile("ready: (http://localhost:\\d+)");

  private static final String PASSAGES = "&facets=programme,country,year&grouped=false";
  private static final String WORDINGS = "&facets=programme,country,year";

  private interface Side {
    Figures round(String list, int number) throws Exception;
  }

  void run(int rounds) throws Exception {
    inProcess(rounds);
    overHttp(rounds);
  }

  private void inProcess(int rounds) throws Exception {
    Map<String, Side> sides = new LinkedHashMap<>();
    try (Child lucene = asker("lucene", ImportContest.ofLucene(home));
        Child sideways = asker("sideways", ImportContest.ofLucene(home));
        Child passages = asker("passages", ImportContest.ofArchive(home));
        Child wordings = asker("wordings", ImportContest.ofArchive(home))) {
      sides.put("bare Lucene", (list, number) -> asked(lucene, list, number));
      sides.put("bare Lucene, counts sideways", (list, number) -> asked(sideways, list, number));
      sides.put("archive", (list, number) -> asked(passages, list, number));
      sides.put("archive, grouped", (list, number) -> asked(wordings, list, number));
      contest("in process", sides, rounds);
    }
  }

  private Child asker(String engine, Path index) throws Exception {
    Child asker =
        Child.start(home, Child.java(SearchBench.MEMORY, Asker.class, engine, index.toString()));
    asker.awaitReady(PATIENCE);
    return asker;
  }

  private static Figures asked(Child asker, String list, int number) throws Exception {
    asker.say("round " + list + " " + number);
    return Figures.ofLine(asker.next(PATIENCE));
  }

  private void overHttp(int rounds) throws Exception {
    Map<String, Side> sides = new LinkedHashMap<>();
    try (Child archive = serving()) {
      String server = archive.await(READY, PATIENCE).group(1);
      sides.put("archive", http(HttpSide.ofArchive(server, PASSAGES), archive));
      sides.put("archive, grouped", http(HttpSide.ofArchive(server, WORDINGS), archive));
      if (solr.isEmpty()) {
        contest("over HTTP", sides, rounds);
        return;
      }
      try (Child peer = solr.get().serve(ImportContest.ofSolr(home))) {
        sides.put("Solr", http(HttpSide.ofSolr(Solr.port(peer)), peer));
        contest("over HTTP", sides, rounds);
      }
    }
  }

  /** On a free port, and without a look at any corpus. */
  private Child serving() throws Exception {
    return Child.start(
        home,
        Child.java(
            SearchBench.MEMORY,
            Archive.class,
            "serve",
            "--no-ingest",
            "--port",
            "0",
            "--index",
            ImportContest.ofArchive(home).toString()));
  }

  /** The processor's time is the server's, not of whoever asks. */
  private static Side http(HttpSide side, Child server) {
    return (list, number) ->
        new Round(Question.list(list), PASSES, SECONDS)
            .run(side::ask, server::processorSeconds, number);
  }

  private static void contest(String where, Map<String, Side> sides, int rounds) throws Exception {
    for (String list : Question.LISTS) {
      Map<String, List<Figures>> figures = new LinkedHashMap<>();
      for (int round = -WARM; round < rounds; round++) {
        for (Map.Entry<String, Side> side : sides.entrySet()) {
          Figures cost = side.getValue().round(list, round + WARM);
          if (round >= 0) {
            figures.computeIfAbsent(side.getKey(), k -> new ArrayList<>()).add(cost);
          }
        }
      }
      print(where + ", " + list, figures);
    }
  }

  private static void print(String title, Map<String, List<Figures>> figures) {
    System.out.printf("%n| %s, ms | CPU a query | p50 | p99 | CPU of the first |%n", title);
    System.out.println("|---|---|---|---|---|");
    List<Figures> first = figures.values().iterator().next();
    double base = Figures.middleOf(first, Figures::processor);
    figures.forEach(
        (name, rounds) ->
            System.out.printf(
                Locale.ROOT,
                "| %s | %s | %.2f |%n",
                name,
                Figures.cells(rounds),
                Figures.middleOf(rounds, Figures::processor) / base));
  }
}
