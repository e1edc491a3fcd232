package org.councilnotes.curation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.councilnotes.corpus.SidecarField;
import org.councilnotes.corpus.SidecarText;
import org.councilnotes.file.AtomicTextFile;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;
import org.councilnotes.note.text.Sha256Digest;
import org.councilnotes.note.text.Whitespace;
import org.councilnotes.yaml.InvalidYamlException;
import org.councilnotes.yaml.YamlMappingEditor;

/**
 * Changes fields in the sidecars of files: lines that do not change stay as people wrote them. The
 * marking is no such field, see {@link MarkingReview}. Paths are those of the ledger; the caller
 * checks that the user may know of the file.
 *
 * <p>Methods throw {@link CurationException} where the file can have no sidecar, or its sidecar is
 * a link or cannot be read or written; it is then unchanged.
 */
public final class SidecarEditor {

  /** Characters of a value. */
  public static final int LONGEST = 2_000;

  /** Bytes; a longer file is no sidecar. */
  private static final int MOST_BYTES = 65_536;

  private final CurationFiles files;

  public SidecarEditor(CurationFiles files) {
    this.files = files;
  }

  /** The sidecar of a file as it is now. */
  public SidecarState read(String path) {
    Path sidecar = place(path);
    byte[] bytes = bytes(sidecar);
    String hash = Files.exists(sidecar) ? new Sha256Digest().add(bytes).hex() : "";
    String name = sidecar.getFileName().toString();
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return state(path, name, text, hash);
    } catch (CharacterCodingException e) {
      String shown = new String(bytes, StandardCharsets.UTF_8);
      return new SidecarState(
          path, shown, hash, Optional.empty(), Optional.of(ReasonCode.NO_UTF8.of()));
    }
  }

  private static SidecarState state(String path, String name, String text, String hash) {
    try {
      SidecarText content = SidecarText.of(name, text);
      return new SidecarState(path, text, hash, Optional.of(content), Optional.empty());
    } catch (InvalidYamlException e) {
      Reason reason = ReasonCode.LINE.of(e.line(), e.reason());
      return new SidecarState(path, text, hash, Optional.empty(), Optional.of(reason));
    }
  }

  /**
   * Sets fields of a sidecar, and removes those that are to be empty. A sidecar in which nothing is
   * left is deleted.
   *
   * @param hash of the sidecar that the user saw, as in {@link SidecarState}
   * @param wanted values as {@link SidecarField#valueIn} writes them; other fields stay
   */
  public SidecarChange change(String path, String hash, Map<SidecarField, String> wanted) {
    return files.changeSidecar(() -> changeNow(path, hash, wanted));
  }

  private SidecarChange changeNow(String path, String hash, Map<SidecarField, String> wanted) {
    SidecarState now = read(path);
    if (!now.hash().equals(hash)) {
      return new SidecarChange.Outdated(now);
    }
    if (now.problem().isPresent()) {
      throw new CurationProblem.SidecarUnusable(now.problem().get()).exception();
    }
    Map<SidecarField, Reason> problems = tooLong(wanted);
    if (!problems.isEmpty()) {
      return new SidecarChange.Invalid(problems);
    }
    Path sidecar = place(path);
    try {
      String name = sidecar.getFileName().toString();
      String text = changed(name, now, wanted);
      problems.putAll(SidecarText.of(name, text).problems());
      problems.keySet().removeIf(SidecarField::isOfMarking);
      if (problems.isEmpty()) {
        write(new AtomicTextFile(sidecar), now, text);
        return new SidecarChange.Saved();
      }
      return new SidecarChange.Invalid(problems);
    } catch (InvalidYamlException e) {
      throw new CurationProblem.SidecarUnusable(e.reason()).exception();
    } catch (UncheckedIOException e) {
      throw new CurationProblem.SidecarUnusable(Reason.of(e)).exception();
    }
  }

  private static Map<SidecarField, Reason> tooLong(Map<SidecarField, String> wanted) {
    Map<SidecarField, Reason> problems = new EnumMap<>(SidecarField.class);
    wanted.forEach(
        (field, value) -> {
          if (value.length() > LONGEST) {
            problems.put(field, ReasonCode.LONGER_THAN.of(LONGEST));
          }
        });
    return problems;
  }

  private static String changed(String name, SidecarState now, Map<SidecarField, String> wanted) {
    YamlMappingEditor editor = new YamlMappingEditor(name);
    Map<SidecarField, String> there = now.content().orElseThrow().values();
    String text = now.text();
    for (Map.Entry<SidecarField, String> want : new TreeMap<>(wanted).entrySet()) {
      SidecarField field = want.getKey();
      List<String> items = items(want.getValue());
      if (field.isOfMarking() || items.equals(items(there.getOrDefault(field, "")))) {
        continue;
      }
      text =
          items.isEmpty()
              ? editor.remove(text, field.key())
              : editor.set(text, field.key(), field.line(want.getValue()));
    }
    return text;
  }

  private static List<String> items(String value) {
    return value.lines().map(Whitespace::squeeze).filter(item -> !item.isEmpty()).toList();
  }

  private static void write(AtomicTextFile file, SidecarState now, String text) {
    if (text.equals(now.text())) {
      return;
    }
    if (text.isBlank()) {
      file.delete();
    } else {
      file.replace(text, folder -> {}); // it has been read above
    }
  }

  private Path place(String path) {
    Path sidecar =
        files
            .sidecarPlace(path)
            .orElseThrow(() -> new CurationProblem.FileWithoutSidecar().exception());
    if (Files.exists(sidecar, LinkOption.NOFOLLOW_LINKS)
        && !Files.isRegularFile(sidecar, LinkOption.NOFOLLOW_LINKS)) {
      throw new CurationProblem.SidecarUnusable(ReasonCode.LINK_BESIDE.of()).exception();
    }
    return sidecar;
  }

  private static byte[] bytes(Path sidecar) {
    try {
      if (!Files.exists(sidecar, LinkOption.NOFOLLOW_LINKS)) {
        return new byte[0];
      }
      if (Files.size(sidecar) > MOST_BYTES) {
        throw new CurationProblem.SidecarUnusable(ReasonCode.LONGER_THAN.of(MOST_BYTES))
            .exception();
      }
      return Files.readAllBytes(sidecar);
    } catch (IOException e) {
      throw new CurationProblem.SidecarUnusable(ReasonCode.NOT_READABLE.of()).exception();
    }
  }
}
