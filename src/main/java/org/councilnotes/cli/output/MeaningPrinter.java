package org.councilnotes.cli.output;

import java.util.Locale;
import java.util.Map;
import org.councilnotes.meaning.SentenceVectors;
import org.councilnotes.meaning.onnx.ComponentFolder;
import org.councilnotes.meaning.onnx.KnownJar;
import org.councilnotes.meaning.onnx.ModelSettings;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Prints how the component of meaning stands. */
public record MeaningPrinter(Console console) {

  private static final double MEGABYTE = 1e6;

  /** Prints what was installed, with its licences. */
  public void printInstalled(ModelSettings model, long bytes) {
    console.print("meaning is on: " + model.name() + licence(model));
    console.print(
        "  %s on disk; ONNX Runtime: MIT%s"
            .formatted(megabytes(bytes), model.equals(ModelSettings.BUNDLED) ? jar() : ""));
  }

  private static String licence(ModelSettings model) {
    return model.licence().isEmpty() ? "" : " (licence: %s)".formatted(model.licence());
  }

  private static String jar() {
    return "; the jar of the model, %s: Apache-2.0".formatted(KnownJar.MODEL.coordinates());
  }

  /**
   * Prints whether it is on, and the vectors.
   *
   * @param vectors by world
   */
  public void print(ComponentFolder folder, Map<String, SentenceVectors.Contents> vectors) {
    if (!folder.isOn()) {
      console.print("meaning is off; ./archive meaning on turns it on");
      return;
    }
    printInstalled(folder.settings(), folder.bytes());
    vectors.forEach(
        (world, held) ->
            console.print(
                "  %s: vectors of %d sentences in %d notes, %s"
                    .formatted(world, held.sentences(), held.notes(), megabytes(held.bytes()))));
  }

  private static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f MB", bytes / MEGABYTE);
  }

  /** The same as JSON. */
  public void printJson(ComponentFolder folder, Map<String, SentenceVectors.Contents> vectors) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("on", folder.isOn());
    if (folder.isOn()) {
      json.put("model", folder.settings().name()).put("bytes", folder.bytes());
    }
    ObjectNode worlds = json.putObject("vectors");
    vectors.forEach(
        (world, held) ->
            worlds
                .putObject(world)
                .put("notes", held.notes())
                .put("sentences", held.sentences())
                .put("bytes", held.bytes()));
    console.print(json);
  }
}
