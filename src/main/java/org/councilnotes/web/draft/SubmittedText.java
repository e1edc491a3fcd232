package org.councilnotes.web.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.councilnotes.store.SearchReader;
import org.councilnotes.web.BodyText;
import org.councilnotes.web.Refusal;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a submitted text: the request body, a field of a form, or a field of a JSON object. */
public final class SubmittedText {

  static final String FIELD = "text";

  /** Maximum size of the request in bytes: a character escaped in JSON takes six. */
  private static final int MOST_BYTES = 8 * SearchReader.LONGEST_COMPARABLE_TEXT;

  private SubmittedText() {}

  /**
   * The text of a request.
   *
   * @throws Refusal where there is none or it is too long
   */
  public static String of(HttpServletRequest request) throws IOException {
    MediaType type = type(request);
    if (type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)) {
      return checked(Objects.requireNonNullElse(request.getParameter(FIELD), ""));
    }
    String body = BodyText.read(request, MOST_BYTES).orElseThrow(SubmittedText::tooLong);
    return checked(
        type.isCompatibleWith(MediaType.APPLICATION_JSON) ? field(FIELD, json(body)) : body);
  }

  /** The kind of the body; plain text where it is not said. */
  static MediaType type(HttpServletRequest request) {
    try {
      return Optional.ofNullable(request.getContentType())
          .map(MediaType::parseMediaType)
          .orElse(MediaType.TEXT_PLAIN);
    } catch (InvalidMediaTypeException unknown) {
      return MediaType.TEXT_PLAIN;
    }
  }

  /**
   * A body as JSON.
   *
   * @throws Refusal where it is none
   */
  static JsonNode json(String body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      throw Refusal.badRequest("text.json", e.getOriginalMessage());
    }
  }

  /** A text field of an object; empty where there is none. */
  static String field(String name, JsonNode json) {
    return json.optional(name).filter(JsonNode::isString).map(JsonNode::stringValue).orElse("");
  }

  /** Returns the text; refuses one that is blank or too long. */
  static String checked(String text) {
    if (text.isBlank()) {
      throw Refusal.badRequest("text.none");
    }
    if (text.length() > SearchReader.LONGEST_COMPARABLE_TEXT) {
      throw tooLong();
    }
    return text;
  }

  private static Refusal tooLong() {
    return Refusal.badRequest("text.long", SearchReader.LONGEST_COMPARABLE_TEXT);
  }
}
