package org.councilnotes.mcp;

import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.ErrorCodes;
import java.util.Optional;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is sent back for a message.
 *
 * @param json of JSON-RPC 2.0; empty where a message has no answer
 */
public record MessageAnswer(Optional<String> json, Outcome outcome) {

  /** What became of a message. */
  public enum Outcome {
    /** It was taken, and answered if it asked for something; the answer may be an error. */
    TAKEN,
    /** It is no message of the protocol. */
    NOT_UNDERSTOOD
  }

  static final MessageAnswer NOTHING = new MessageAnswer(Optional.empty(), Outcome.TAKEN);

  static MessageAnswer of(String json) {
    return new MessageAnswer(Optional.of(json), Outcome.TAKEN);
  }

  /**
   * The answer to what is no message of the protocol, and so has no id.
   *
   * @param reason in English
   */
  public static MessageAnswer notUnderstood(String reason) {
    return notUnderstood(ErrorCodes.INVALID_REQUEST, reason);
  }

  static MessageAnswer notUnderstood(int code, String reason) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("jsonrpc", McpSchema.JSONRPC_VERSION).putNull("id");
    json.putObject("error").put("code", code).put("message", reason);
    return new MessageAnswer(Optional.of(json.toString()), Outcome.NOT_UNDERSTOOD);
  }

  public boolean isUnderstood() {
    return outcome == Outcome.TAKEN;
  }
}
