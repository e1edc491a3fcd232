package org.councilnotes.web.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.councilnotes.file.ScratchFolder;
import org.councilnotes.web.Refusal;
import org.councilnotes.web.upload.FormParts;
import org.councilnotes.web.upload.TimedBody;
import org.springframework.http.MediaType;
import tools.jackson.databind.JsonNode;

/**
 * A draft as it was sent: a file, or pasted text, with the series that it is said to belong to. It
 * lies in a temporary file, under a name that tells nothing, until it is closed.
 *
 * <p>It is sent as a form with or without a file, as a JSON object, or as plain text.
 */
final class SentDraft implements AutoCloseable {

  static final String FILE = "file";
  static final String SERIES = "series";

  /** Endings of names that are taken. */
  static final List<String> KINDS =
      List.of("docx", "odt", "pdf", "html", "htm", "xhtml", "txt", "rtf", "doc");

  private static final String WORD = ".docx";

  /** Bytes of the id of a series; no known one is longer. */
  private static final int LONGEST_FIELD = 500;

  private static final int LETTERS_OF_NAME = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final DraftLimits limits;
  private final ScratchFolder folder;
  private Optional<Path> file = Optional.empty();
  private String name = "";
  private String text = "";
  private String series = "";

  private SentDraft(DraftLimits limits) {
    this.limits = limits;
    try {
      this.folder = ScratchFolder.open("draft");
    } catch (IOException e) {
      throw new UncheckedIOException("no temporary folder for drafts", e);
    }
  }

  /**
   * Receives a draft.
   *
   * @param clock for the time in which it has to arrive
   * @throws Refusal where there is none, or it is larger than is taken, or of another kind
   */
  static SentDraft receive(HttpServletRequest request, DraftLimits limits, InstantSource clock) {
    SentDraft draft = new SentDraft(limits);
    boolean whole = false;
    try {
      draft.take(request, clock);
      draft.requireSomething();
      whole = true;
    } catch (IOException e) {
      throw Refusal.badRequest("upload.cut");
    } finally {
      if (!whole) {
        draft.close();
      }
    }
    return draft;
  }

  /** A draft that is a text. */
  static SentDraft pasted(String text, Optional<String> series, DraftLimits limits) {
    SentDraft draft = new SentDraft(limits);
    draft.text = text;
    draft.series = series.orElse("");
    return draft;
  }

  private void take(HttpServletRequest request, InstantSource clock) throws IOException {
    MediaType type = SubmittedText.type(request);
    if (type.isCompatibleWith(MediaType.MULTIPART_FORM_DATA)) {
      FormParts.read(request, limits.form(), limits.arrival(), clock, this::take);
    } else if (type.isCompatibleWith(MediaType.APPLICATION_FORM_URLENCODED)) {
      text = parameter(SubmittedText.FIELD, request);
      series = parameter(SERIES, request);
    } else {
      takeBody(request, type.isCompatibleWith(MediaType.APPLICATION_JSON), clock);
    }
  }

  private static String parameter(String field, HttpServletRequest request) {
    return Objects.requireNonNullElse(request.getParameter(field), "");
  }

  private void takeBody(HttpServletRequest request, boolean isJson, InstantSource clock)
      throws IOException {
    String body =
        TimedBody.text(request, limits.text(), limits.arrival(), clock)
            .orElseThrow(() -> tooLarge(limits.text()));
    series = parameter(SERIES, request);
    if (isJson) {
      JsonNode json = SubmittedText.json(body);
      text = SubmittedText.field(SubmittedText.FIELD, json);
      series = series.isEmpty() ? SubmittedText.field(SERIES, json) : series;
    } else {
      text = body;
    }
  }

  private void take(String field, Optional<String> named, InputStream content) throws IOException {
    if (named.isPresent()) {
      takeFile(named.get(), content);
    } else if (field.equals(SubmittedText.FIELD)) {
      text = text(content);
    } else if (field.equals(SERIES)) {
      series = new String(content.readNBytes(LONGEST_FIELD), StandardCharsets.UTF_8);
    }
  }

  private String text(InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(limits.text() + 1);
    if (bytes.length > limits.text()) {
      throw tooLarge(limits.text());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** A choice of a file that was left empty is sent as a file without a name. */
  private void takeFile(String sent, InputStream content) throws IOException {
    if (sent.isBlank()) {
      return;
    }
    if (file.isPresent()) {
      throw Refusal.badRequest("draft.files");
    }
    name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
    file = Optional.of(copy(content, folder.path().resolve(unlikeAny() + ending(name))));
  }

  /**
   * The start of a file name that no file of the corpus has: a note without a number is known by
   * that name, and the draft must not be taken for one. Without digits, as names may have numbers.
   */
  private static String unlikeAny() {
    return RANDOM
        .ints(LETTERS_OF_NAME, 'a', 'z' + 1)
        .collect(
            () -> new StringBuilder("draft-"),
            StringBuilder::appendCodePoint,
            StringBuilder::append)
        .append('.')
        .toString();
  }

  private static String ending(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (!KINDS.contains(ending)) {
      throw Refusal.badRequest("draft.kind", String.join(", ", KINDS));
    }
    return ending;
  }

  private Path copy(InputStream content, Path to) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      byte[] buffer = new byte[1 << 16];
      long sum = 0;
      for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
        sum += read;
        if (sum > limits.file()) {
          throw tooLarge(limits.file());
        }
        out.write(buffer, 0, read);
      }
    }
    return to;
  }

  private static Refusal tooLarge(long most) {
    return Refusal.tooLarge("draft.large", DraftLimits.inMegabytes(most));
  }

  private void requireSomething() {
    if (file.isEmpty() && text.isBlank()) {
      throw Refusal.badRequest("draft.none");
    }
  }

  /** Name of the file as it was sent, without folders; empty for pasted text. */
  String name() {
    return name;
  }

  /** The series that it is said to belong to. */
  Optional<String> series() {
    return Optional.of(series.strip()).filter(id -> !id.isEmpty());
  }

  /** The file with its content. A file goes before text that was sent with it. */
  Path path() {
    return file.orElseGet(this::written);
  }

  /** The bytes of a Word file; none of any other. */
  byte[] wordFile() {
    Optional<Path> word = file.filter(path -> path.toString().endsWith(WORD));
    try {
      return word.isPresent() ? Files.readAllBytes(word.get()) : new byte[0];
    } catch (IOException e) {
      throw new UncheckedIOException("a draft could not be kept", e);
    }
  }

  private Path written() {
    try {
      return Files.writeString(folder.path().resolve(unlikeAny() + "txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException("a draft could not be written for reading", e);
    }
  }

  @Override
  public void close() {
    folder.close();
  }
}
