package org.councilnotes.meaning.onnx;

import java.util.Properties;
import org.councilnotes.meaning.SentenceNeighbours;
import org.councilnotes.note.text.KeyedConstant;
import org.jspecify.annotations.Nullable;

/**
 * How texts are put into a model and vectors taken out of it.
 *
 * @param name of the model, for people
 * @param licence of the model; empty where not known
 * @param pooling how the vectors of the pieces of a text become one
 * @param cased whether the vocabulary has capitals and accents
 * @param queryPrefix words that the model wants before a text that is asked; may be empty
 * @param floor lowest cosine, below 1, of sentences that are near in meaning
 */
public record ModelSettings(
    String name, String licence, Pooling pooling, boolean cased, String queryPrefix, double floor) {

  /** The model that comes with the component: English, 384 dimensions. */
  public static final ModelSettings BUNDLED =
      new ModelSettings(
          "bge-small-en-v1.5, quantised",
          "MIT",
          Pooling.CLS,
          false,
          "Represent this sentence for searching relevant passages: ",
          SentenceNeighbours.FLOOR);

  /** How the vectors of the pieces of a text become one. */
  public enum Pooling implements KeyedConstant {
    /** The vector of the piece that marks the start of the text. */
    CLS,
    /** The mean of all. */
    MEAN
  }

  static ModelSettings of(Properties stored) {
    return new ModelSettings(
        stored.getProperty("model"),
        stored.getProperty("licence", ""),
        Pooling.valueOf(stored.getProperty("pooling")),
        Boolean.parseBoolean(stored.getProperty("cased")),
        stored.getProperty("query-prefix", ""),
        floor(stored.getProperty("floor")));
  }

  /** A folder that was filled before models had floors has none. */
  private static double floor(@Nullable String stored) {
    return stored == null ? SentenceNeighbours.FLOOR : Double.parseDouble(stored);
  }

  ModelSettings withCased(boolean value) {
    return new ModelSettings(name, licence, pooling, value, queryPrefix, floor);
  }

  void addTo(Properties stored) {
    stored.setProperty("model", name);
    stored.setProperty("licence", licence);
    stored.setProperty("pooling", pooling.name());
    stored.setProperty("cased", Boolean.toString(cased));
    stored.setProperty("query-prefix", queryPrefix);
    stored.setProperty("floor", Double.toString(floor));
  }
}
