package org.councilnotes.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.councilnotes.corpus.SidecarField;
import org.councilnotes.corpus.SidecarText;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.yaml.InvalidYamlException;

/**
 * A sidecar that somebody sends, for a file that is sent with it or was sent before.
 *
 * @param path under which it was sent
 */
public record SentSidecar(UploadPath path, String text) {

  /** Bytes; a longer file is no sidecar. */
  private static final int MOST_BYTES = 65_536;

  /**
   * Reads one to its end.
   *
   * @throws RefusedUpload where it is empty, too long, or no UTF-8
   * @throws IOException where the content cannot be read: whoever sent it has gone
   */
  public static SentSidecar read(UploadPath path, InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(MOST_BYTES + 1);
    if (bytes.length == 0) {
      throw new RefusedUpload(ReasonCode.NO_BYTES.of());
    }
    if (bytes.length > MOST_BYTES) {
      throw new RefusedUpload(ReasonCode.LONGER_THAN.of(MOST_BYTES));
    }
    try {
      return new SentSidecar(
          path, StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      throw new RefusedUpload(ReasonCode.NO_UTF8.of());
    }
  }

  /**
   * The text for a file with a content: a marking names the content that it holds for.
   *
   * @param hash SHA-256 of the content of the file
   * @throws RefusedUpload where it cannot be understood, or names another content
   */
  String boundTo(String hash) {
    SidecarText fields = fields(text);
    if (!fields.values().containsKey(SidecarField.MARKING)) {
      return text;
    }
    Optional<String> of = Optional.ofNullable(fields.values().get(SidecarField.MARKING_OF));
    if (of.isEmpty()) {
      String bound = text + (text.endsWith("\n") ? "" : "\n") + "markingOf: " + hash + "\n";
      if (!hash.equals(fields(bound).values().get(SidecarField.MARKING_OF))) {
        throw new RefusedUpload(ReasonCode.NO_APPENDING.of());
      }
      return bound;
    }
    if (!of.get().equalsIgnoreCase(hash)) {
      throw new RefusedUpload(ReasonCode.UPLOAD_SIDECAR_OTHER.of());
    }
    return text;
  }

  private SidecarText fields(String text) {
    List<Reason> problems = new ArrayList<>();
    try {
      SidecarText fields = SidecarText.of(path.name(), text);
      fields
          .problems()
          .forEach((field, reason) -> problems.add(ReasonCode.OF_KEY.of(field.key(), reason)));
      fields.others().forEach(key -> problems.add(ReasonCode.UNKNOWN_KEY.of(key)));
      if (problems.isEmpty()) {
        return fields;
      }
    } catch (InvalidYamlException e) {
      problems.add(ReasonCode.LINE.of(e.line(), e.reason()));
    }
    throw new RefusedUpload(ReasonCode.SIDECAR_PROBLEMS.of(problems));
  }
}
