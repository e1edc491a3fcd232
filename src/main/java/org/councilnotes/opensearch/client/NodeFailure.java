package org.councilnotes.opensearch.client;

import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/**
 * The reason of a node's failure.
 *
 * @param untrusted whether its certificate is not trusted, which only an administrator can change
 */
record NodeFailure(String reason, boolean untrusted) {

  static final NodeFailure SILENT = new NodeFailure("no answer in time", false);

  static NodeFailure of(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null && root.getCause() != root) {
      root = root.getCause();
    }
    return switch (root) {
      case ConnectException refused -> new NodeFailure("connection refused", false);
      case UnknownHostException unknown -> new NodeFailure("unknown host", false);
      default -> new NodeFailure(words(root), isOfTls(failure));
    };
  }

  private static boolean isOfTls(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return true;
      }
    }
    return false;
  }

  private static String words(Throwable root) {
    String said = root.getMessage();
    return said == null ? root.getClass().getSimpleName() : said.lines().findFirst().orElse(said);
  }
}
