package org.councilnotes.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The {@code Dockerfile}, as far as ours goes: no here-documents, no other escape, no quoted spaces
 * outside commands.
 *
 * @param arguments those before the first stage, with their usual values
 */
record ImageRecipe(Map<String, String> arguments, List<Stage> stages) {

  /**
   * A stage.
   *
   * @param base the image that it begins with, as written
   */
  record Stage(String base, List<Step> steps) {

    List<Step> all(String instruction) {
      return steps.stream().filter(step -> step.instruction().equals(instruction)).toList();
    }

    /** The one step of an instruction. */
    Step only(String instruction) {
      List<Step> found = all(instruction);
      if (found.size() != 1) {
        throw new IllegalStateException(found.size() + " steps " + instruction);
      }
      return found.getFirst();
    }

    /** What {@code ENV} sets. */
    Map<String, String> environment() {
      Map<String, String> set = new TreeMap<>();
      all("ENV").stream().flatMap(step -> step.words().stream()).forEach(word -> put(set, word));
      return set;
    }
  }

  /**
   * A step.
   *
   * @param flags such as {@code --from=build}
   * @param text what stands behind them, on one line
   */
  record Step(String instruction, List<String> flags, String text) {

    List<String> words() {
      return List.of(text.split("\\s+"));
    }

    /** The arguments of a command in the form of a JSON list, behind CMD for a check of health. */
    List<String> list() {
      return JsonMapper.shared()
          .readValue(text.substring(text.indexOf('[')), new TypeReference<List<String>>() {});
    }
  }

  static ImageRecipe read() {
    try {
      return of(Files.readString(Path.of("Dockerfile")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ImageRecipe of(String file) {
    Map<String, String> arguments = new TreeMap<>();
    List<Stage> stages = new ArrayList<>();
    for (Step step : steps(file)) {
      if (step.instruction().equals("FROM")) {
        stages.add(new Stage(step.words().getFirst(), new ArrayList<>()));
      } else if (stages.isEmpty()) {
        put(arguments, step.text());
      } else {
        stages.getLast().steps().add(step);
      }
    }
    return new ImageRecipe(arguments, stages);
  }

  private static List<Step> steps(String file) {
    String whole =
        String.join(
            "\n", file.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList());
    return Stream.of(whole.replaceAll("\\\\\n\\s*", "").split("\n"))
        .map(ImageRecipe::step)
        .toList();
  }

  private static Step step(String line) {
    List<String> words = Arrays.asList(line.strip().split("\\s+"));
    List<String> flags = words.stream().skip(1).takeWhile(word -> word.startsWith("--")).toList();
    String text = line.strip().substring(words.getFirst().length()).strip();
    for (String flag : flags) {
      text = text.substring(flag.length()).strip();
    }
    return new Step(words.getFirst(), flags, text);
  }

  /** Adds what a step of {@code ARG} or {@code ENV} sets. */
  static void put(Map<String, String> values, String assignment) {
    String[] both = assignment.split("=", 2);
    values.put(both[0], both[1].replaceAll("^\"|\"$", ""));
  }

  Stage build() {
    return stages.getFirst();
  }

  /** The stage of the image itself. */
  Stage image() {
    return stages.getLast();
  }
}
