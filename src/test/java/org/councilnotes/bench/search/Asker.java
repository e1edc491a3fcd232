package org.councilnotes.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.councilnotes.query.ResultPageRequest;

/**
 * One engine in a process of its own, so that none warms the other up: it asks itself a round of
 * queries for each line that comes in, and says what it cost.
 */
public final class Asker {

  private static final int PASSES = 5;
  private static final double SECONDS = 20;

  private Asker() {}

  /**
   * Engine, folder of the index. Comes in: {@code round LIST NUMBER} or {@code counts LIST}; goes
   * out: one line of figures, or one line a query and an empty one.
   */
  public static void main(String[] arguments) throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (Engine engine = engine(arguments[0], Path.of(arguments[1]))) {
      System.out.println("ready");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] words = line.split(" ", -1);
        List<Question> questions = Question.list(words[1]);
        if (words[0].equals("counts")) {
          count(engine, questions);
        } else {
          Figures figures =
              new Round(questions, PASSES, SECONDS)
                  .run(
                      engine::ask,
                      () -> threads.getCurrentThreadCpuTime() / 1e9,
                      Integer.parseInt(words[2]));
          System.out.println(figures.line());
        }
      }
    }
  }

  private static void count(Engine engine, List<Question> questions) throws IOException {
    for (Question question : questions) {
      Engine.Found found = engine.ask(question);
      System.out.println(found.hits() + " " + found.values() + " " + found.sum());
    }
    System.out.println();
  }

  private static Engine engine(String name, Path index) throws IOException {
    return switch (name) {
      case "lucene" -> BareLucene.chosenOnly(index);
      case "sideways" -> BareLucene.withSidewaysCounts(index);
      case "passages" -> new OwnEngine(index, ResultPageRequest.OF_PASSAGES);
      case "wordings" -> new OwnEngine(index, ResultPageRequest.OF_WORDINGS);
      default -> throw new IllegalArgumentException("no engine " + name);
    };
  }
}
