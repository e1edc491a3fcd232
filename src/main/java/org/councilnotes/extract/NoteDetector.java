package org.councilnotes.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Tika's detector, but plain text in a file that is named for PDF is a broken PDF, and a text that
 * is named one, or has no telling name, is plain text whatever its words look like: a mail, a
 * program, a table.
 */
public final class NoteDetector implements Detector {

  private static final long serialVersionUID = 1L;
  private static final int HEAD = 64 * 1024;
  private static final Set<String> NAMED_TEXT = Set.of("txt", "text");

  /** What these begin with is no accident. */
  private static final Set<String> DOCUMENTS = Set.of("application/pdf", "application/rtf");

  private static final Set<String> MARKUP =
      Set.of("text/html", "application/xhtml+xml", "application/xml", "message/rfc822");

  private final Detector tika = new DefaultDetector();

  @Override
  public MediaType detect(InputStream input, Metadata metadata) throws IOException {
    MediaType found = found(input, metadata);
    boolean named = NAMED_TEXT.contains(ending(metadata));
    boolean open = named || (isGuess(found) && isUnknown(metadata));
    boolean plain = input != null && open && !DOCUMENTS.contains(found.toString()) && isText(input);
    MediaType text = plain ? MediaType.TEXT_PLAIN : found;
    MediaType type = text.equals(MediaType.TEXT_PLAIN) ? asNamed(ending(metadata), text) : text;
    NoteKind.doubt(ending(metadata), type.toString())
        .ifPresent(d -> Remark.WARNING.add(metadata, d));
    return type;
  }

  /**
   * Plain text in a file that is named for PDF is what is left of one: its parser says what is
   * wrong. Word processors open plain text under their names, too; no reader of PDF does.
   */
  private static MediaType asNamed(String ending, MediaType text) {
    return ending.equals("pdf") ? MediaType.application("pdf") : text;
  }

  private MediaType found(@Nullable InputStream input, Metadata metadata) throws IOException {
    Optional<MediaType> start = input == null ? Optional.empty() : FileStart.type(input);
    if (start.isPresent()) {
      return start.get();
    }
    return isDocx(input, metadata) ? DocxParser.DOCX : tika.detect(input, metadata);
  }

  private static boolean isDocx(@Nullable InputStream input, Metadata metadata) throws IOException {
    TikaInputStream file = ending(metadata).equals("docx") ? TikaInputStream.cast(input) : null;
    return file != null && file.hasFile() && DocxKind.isOne(file.getPath());
  }

  private static boolean isGuess(MediaType found) {
    boolean text = found.getType().equals("text") || found.equals(MediaType.OCTET_STREAM);
    return text && !MARKUP.contains(found.toString());
  }

  private boolean isUnknown(Metadata metadata) throws IOException {
    Metadata name = new Metadata();
    name.set(
        TikaCoreProperties.RESOURCE_NAME_KEY, metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY));
    InputStream nothing = new ByteArrayInputStream(new byte[0]);
    return tika.detect(nothing, name).equals(MediaType.OCTET_STREAM);
  }

  private static String ending(Metadata metadata) {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    return name == null ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static boolean isText(InputStream input) throws IOException {
    input.mark(HEAD);
    try {
      TextBytes head = TextBytes.head(input.readNBytes(HEAD));
      return head.isPlain() || WideCharset.of(head).isPresent();
    } finally {
      input.reset();
    }
  }
}
