package org.councilnotes.json;

import java.util.List;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonArgument;
import org.councilnotes.note.ReasonCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reason as the archive stores it: {@code {"code":"time-out","arguments":[60]}}; the message of
 * another program as {@code {"message":"..."}}; several reasons as an array.
 *
 * <p>Reading throws a {@code RuntimeException} where the JSON was not written by this class.
 */
public final class ReasonJson {

  private static final String CODE = "code";
  private static final String ARGUMENTS = "arguments";
  private static final String MESSAGE = "message";

  private ReasonJson() {}

  public static JsonNode write(Reason reason) {
    return switch (reason) {
      case Reason.Coded(ReasonCode code, List<ReasonArgument> arguments) -> write(code, arguments);
      case Reason.Uncoded(String message) ->
          JsonNodeFactory.instance.objectNode().put(MESSAGE, message);
      case Reason.Several(List<Reason> all) -> writeAll(all);
    };
  }

  private static ObjectNode write(ReasonCode code, List<ReasonArgument> arguments) {
    ObjectNode json = JsonNodeFactory.instance.objectNode().put(CODE, code.key());
    if (!arguments.isEmpty()) {
      ArrayNode array = json.putArray(ARGUMENTS);
      arguments.forEach(argument -> write(argument, array));
    }
    return json;
  }

  private static void write(ReasonArgument argument, ArrayNode array) {
    switch (argument) {
      case ReasonArgument.Figure figure -> array.add(figure.value());
      case ReasonArgument.Text text -> array.add(text.text());
      case ReasonArgument.Day day -> array.add(day.date().toString());
      case ReasonArgument.Language language -> array.add(language.tag());
      case Reason reason -> array.add(write(reason));
    }
  }

  static ArrayNode writeAll(List<Reason> reasons) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    reasons.forEach(reason -> array.add(write(reason)));
    return array;
  }

  public static Reason read(JsonNode json) {
    if (json.isArray()) {
      return new Reason.Several(readAll(json));
    }
    if (json.has(MESSAGE)) {
      return new Reason.Uncoded(JsonFields.text(json, MESSAGE));
    }
    return ReasonCode.ofKey(JsonFields.text(json, CODE))
        .of(json.path(ARGUMENTS).valueStream().map(ReasonJson::argument).toArray());
  }

  private static Object argument(JsonNode json) {
    if (json.isIntegralNumber()) {
      return json.longValue();
    }
    return json.isString() ? json.stringValue() : read(json);
  }

  static List<Reason> readAll(JsonNode json) {
    return json.valueStream().map(ReasonJson::read).toList();
  }

  /** Writes a reason as compact JSON. */
  public static String text(Reason reason) {
    return write(reason).toString();
  }

  /** Reads a reason from compact JSON. */
  public static Reason parse(String text) {
    return read(JsonMapper.shared().readTree(text));
  }
}
