package org.councilnotes.meaning.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.councilnotes.meaning.MeaningProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The vocabulary that comes with a model: a piece a line ({@code vocab.txt}), or the description of
 * its tokenizer ({@code tokenizer.json}).
 *
 * @param pieces in the order of their numbers, from 0; empty for a number that has none
 * @param cased whether it has capitals and accents; empty where the file does not say so
 */
record VocabularyFile(List<String> pieces, Optional<Boolean> cased) {

  private static final String KIND = "WordPiece";

  VocabularyFile {
    pieces = List.copyOf(pieces);
  }

  /**
   * Reads a file of either kind.
   *
   * @throws MeaningProblem where it is none
   */
  static VocabularyFile read(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return isJson(file)
          ? description(content)
          : new VocabularyFile(Files.readAllLines(file, StandardCharsets.UTF_8), Optional.empty());
    } catch (CharacterCodingException e) {
      throw new MeaningProblem("%s: not a text in UTF-8".formatted(file), e);
    } catch (JacksonException | MeaningProblem e) {
      throw new MeaningProblem("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static boolean isJson(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      return content.read() == '{';
    }
  }

  /**
   * Reads the description of a tokenizer.
   *
   * @throws MeaningProblem where its pieces are of another kind
   */
  static VocabularyFile description(InputStream json) {
    JsonNode tokenizer = JsonMapper.shared().readTree(json);
    JsonNode model = tokenizer.path("model");
    String kind = model.path("type").asString(KIND); // older ones do not say it
    if (!kind.equals(KIND) || !model.path("vocab").isObject()) {
      throw new MeaningProblem(
          "a vocabulary of word pieces is needed (%s), this is one of %s".formatted(KIND, kind));
    }
    JsonNode lowercase = tokenizer.path("normalizer").path("lowercase");
    return new VocabularyFile(
        pieces(model.path("vocab")),
        lowercase.isBoolean() ? Optional.of(!lowercase.booleanValue()) : Optional.empty());
  }

  private static List<String> pieces(JsonNode numbers) {
    int most = 0;
    for (JsonNode number : numbers) {
      most = Math.max(most, number.intValue());
    }
    if (most > 2 * numbers.size()) {
      throw new MeaningProblem("the numbers of its pieces have gaps");
    }
    String[] pieces = new String[most + 1];
    Arrays.fill(pieces, "");
    for (Map.Entry<String, JsonNode> piece : numbers.properties()) {
      pieces[Math.max(0, piece.getValue().intValue())] = piece.getKey();
    }
    return Collections.unmodifiableList(Arrays.asList(pieces));
  }
}
