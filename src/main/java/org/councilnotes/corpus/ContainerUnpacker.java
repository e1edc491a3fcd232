package org.councilnotes.corpus;

import java.io.EOFException;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.councilnotes.note.FileOutcome;
import org.councilnotes.note.Reason;
import org.councilnotes.note.ReasonCode;

/**
 * Unpacks one container into a folder, within limits, since a small file can expand beyond any
 * disk. Declared sizes are ignored; unpacked bytes are counted.
 */
public final class ContainerUnpacker {

  private static final int MOST_MEMBERS = 2_000;
  private static final long MOST_BYTES = 500_000_000;

  /** Text shrinks to a tenth, tables of numbers to a fiftieth. */
  private static final int MOST_TIMES = 200;

  /** Up to here nothing is a bomb. */
  private static final long HARMLESS = 10_000_000;

  private static final int BUFFER = 1 << 16;
  private static final int LONGEST_NAME = 100;

  /** What a file's name may be made of on any system. */
  private static final Pattern UNSAFE = Pattern.compile("[^\\p{L}\\p{N}._ ()+-]");

  private final CorpusFile archive;
  private final Path folder;
  private final Set<String> names = new HashSet<>();
  private final Map<String, Integer> ordinals = new HashMap<>();
  private long most;
  private long left;

  /**
   * @param folder to unpack into, used by nothing else
   */
  public ContainerUnpacker(CorpusFile archive, Path folder) {
    this.archive = archive;
    this.folder = folder;
  }

  /** The limit of an archive was reached. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Reason limit;

    TooLarge(Reason limit) {
      super(limit.english());
      this.limit = limit;
    }
  }

  /** Unpacks the whole container, or gives the reason why not. */
  public UnpackedContainer unpack() {
    try (ContainerMembers all = ContainerFile.open(archive.file())) {
      most = Math.min(MOST_BYTES, Math.max(HARMLESS, MOST_TIMES * Files.size(archive.file())));
      left = most;
      List<ContainerMembers.Member> entries = all.list();
      if (entries.size() > MOST_MEMBERS) {
        throw new TooLarge(ReasonCode.MANY_FILES.of(MOST_MEMBERS));
      }
      for (int i = 0; i < entries.size(); i++) {
        ordinals.putIfAbsent(entries.get(i).name(), i);
      }
      List<UnpackedContainer.Member> members = new ArrayList<>();
      for (ContainerMembers.Member entry : entries) {
        members.add(member(entry, members.size()));
      }
      return new UnpackedContainer(outcome(members.size()), members);
    } catch (TooLarge e) {
      return UnpackedContainer.refused(new FileOutcome.Rejected(ReasonCode.LIMIT.of(e.limit)));
    } catch (IOException e) {
      return UnpackedContainer.refused(
          ZipMembers.isEncrypted(e)
              ? new FileOutcome.Rejected(ReasonCode.ENCRYPTED.of())
              : new FileOutcome.Failed(ReasonCode.BROKEN_ARCHIVE.of(e.getMessage())));
    }
  }

  private static FileOutcome outcome(int files) {
    return files == 0
        ? new FileOutcome.Empty(ReasonCode.EMPTY_ARCHIVE.of())
        : new FileOutcome.Skipped(
            files == 1 ? ReasonCode.ARCHIVE_OF_ONE.of() : ReasonCode.ARCHIVE_OF.of(files));
  }

  private UnpackedContainer.Member member(ContainerMembers.Member entry, int ordinal)
      throws IOException {
    String name = entry.name();
    String path = archive.path() + ContainerFile.INSIDE + name;
    if (!names.add(name)) {
      Reason reason = ReasonCode.SAME_NAME.of();
      return skipped(
          new CorpusFile(path + "~" + ordinal, place(name, ordinal), Optional.of(reason)));
    }
    Optional<Reason> skipped = CorpusWalker.reasonInside(name);
    if (skipped.equals(Optional.of(CorpusFile.SIDECAR))) {
      return sidecar(entry, path);
    }
    CorpusFile unpacked = new CorpusFile(path, place(name, ordinal), skipped);
    return skipped.isPresent()
        ? skipped(unpacked)
        : new UnpackedContainer.Member(unpacked, written(entry, unpacked));
  }

  private static UnpackedContainer.Member skipped(CorpusFile file) {
    return new UnpackedContainer.Member(
        file, Optional.of(new FileOutcome.Skipped(file.readSkipReason())));
  }

  /** Lies beside its file here as it does there. */
  private UnpackedContainer.Member sidecar(ContainerMembers.Member entry, String path)
      throws IOException {
    String of = Sidecar.fileOf(entry.name());
    Integer ordinal = ordinals.get(of);
    if (ordinal == null) {
      return skipped(new CorpusFile(path, folder, Optional.of(Sidecar.orphan(of))));
    }
    Path file = Sidecar.pathBeside(place(of, ordinal));
    CorpusFile unpacked = new CorpusFile(path, file, Optional.of(CorpusFile.SIDECAR));
    return write(entry, file)
        .map(failed -> new UnpackedContainer.Member(unpacked, Optional.of(failed)))
        .orElseGet(() -> skipped(unpacked));
  }

  private Path place(String name, int ordinal) {
    return folder.resolve(Integer.toString(ordinal)).resolve(safe(name));
  }

  /** Why what was written is not to be read; empty where it is. */
  private Optional<FileOutcome> written(ContainerMembers.Member entry, CorpusFile unpacked)
      throws IOException {
    Optional<FileOutcome> damaged = write(entry, unpacked.file());
    if (!ordinals.containsKey(entry.name() + Sidecar.ENDING)) {
      takeSidecar(unpacked.file());
    }
    return damaged.or(
        () ->
            ContainerFile.isContainer(unpacked.file())
                ? Optional.of(new FileOutcome.Rejected(ReasonCode.INNER_ARCHIVE.of()))
                : unpacked.checkSize());
  }

  /** What people say of the archive, they say of each file in it that has no sidecar of its own. */
  private void takeSidecar(Path file) throws IOException {
    Optional<Path> said = Sidecar.pathFor(archive.file());
    if (said.isPresent()) {
      Files.copy(said.get(), Sidecar.pathBeside(file), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Optional<FileOutcome> write(ContainerMembers.Member entry, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    CRC32 sum = new CRC32();
    try (OutputStream out = new ScratchOutput(Files.newOutputStream(file));
        InputStream content = new CheckedInputStream(entry.content().open(), sum)) {
      copy(content, out);
    } catch (TooLarge e) {
      throw e;
    } catch (IOException e) {
      return damaged(e instanceof EOFException ? ReasonCode.CUT_OFF.of() : Reason.of(e));
    }
    return entry.sum().orElse(sum.getValue()) == sum.getValue()
        ? Optional.empty()
        : damaged(ReasonCode.WRONG_SUM.of());
  }

  private static Optional<FileOutcome> damaged(Reason how) {
    return Optional.of(new FileOutcome.Failed(ReasonCode.DAMAGED_INSIDE.of(how)));
  }

  private void copy(InputStream content, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      left -= n;
      if (left < 0) {
        throw new TooLarge(ReasonCode.LARGE_UNPACKED.of(most / 1_000_000));
      }
      out.write(buffer, 0, n);
    }
  }

  /** The last part of a name as the name of a file; its ending is kept. */
  private static String safe(String name) {
    String last = UNSAFE.matcher(name.substring(name.lastIndexOf('/') + 1)).replaceAll("_");
    String end = last.substring(Math.max(0, last.length() - LONGEST_NAME));
    return end.isBlank() || end.equals(".") || end.equals("..") ? "file" : end;
  }

  /**
   * A file in our own temporary folder. A disk of ours that is full is no fault of what is
   * unpacked: the run ends, and the next one reads it.
   */
  private static final class ScratchOutput extends FilterOutputStream {

    ScratchOutput(OutputStream file) {
      super(file);
    }

    @Override
    public void write(byte[] bytes, int start, int count) {
      try {
        out.write(bytes, start, count);
      } catch (IOException e) {
        throw new UncheckedIOException(
            "the temporary folder cannot be written to: %s; make room there, or name another with %s"
                .formatted(e.getMessage(), "ARCHIVE_OPTS=-Djava.io.tmpdir=DIR"),
            e);
      }
    }
  }
}
