package org.councilnotes.bench.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Looks whether the archive finds what bare Lucene finds. It finds more, rightly: a word in all its
 * forms, in the passage, in headings and in the subject of the note; bare Lucene finds only the
 * word as it is printed, in the passage. So its count may be larger and never smaller; and where
 * the counts are the same, the facets must be.
 */
record Agreement(Path home) {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  void print() throws Exception {
    for (String list : Question.LISTS) {
      List<Engine.Found> bare = counts("lucene", ImportContest.ofLucene(home), list);
      List<Engine.Found> own = counts("passages", ImportContest.ofArchive(home), list);
      int same = 0;
      int facets = 0;
      int more = 0;
      List<String> fewer = new ArrayList<>();
      List<Question> questions = Question.list(list);
      for (int i = 0; i < bare.size(); i++) {
        if (own.get(i).hits() == bare.get(i).hits()) {
          same++;
          facets += own.get(i).equals(bare.get(i)) ? 1 : 0;
        } else if (own.get(i).hits() > bare.get(i).hits()) {
          more++;
        } else {
          fewer.add(
              "%s: %d of %d"
                  .formatted(questions.get(i).text(), own.get(i).hits(), bare.get(i).hits()));
        }
      }
      System.out.printf(
          "%nAgreement, %s: %d queries; hits the same %d, facets too in %d of these;"
              + " the archive finds more (other forms, subjects) %d, fewer %d.%n",
          list, bare.size(), same, facets, more, fewer.size());
      fewer.forEach(line -> System.out.println("- fewer: " + line));
    }
  }

  private List<Engine.Found> counts(String engine, Path index, String list)
      throws IOException, InterruptedException {
    try (Child asker =
        Child.start(home, Child.java(SearchBench.MEMORY, Asker.class, engine, index.toString()))) {
      asker.awaitReady(PATIENCE);
      asker.say("counts " + list);
      List<Engine.Found> counts = new ArrayList<>();
      for (String line = asker.next(PATIENCE); !line.isEmpty(); line = asker.next(PATIENCE)) {
        String[] parts = line.split(" ", -1);
        counts.add(
            new Engine.Found(
                Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
      }
      return counts;
    }
  }
}
