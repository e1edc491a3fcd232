package org.councilnotes.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.councilnotes.note.Outcome;

/**
 * Unpacks one archive into a folder, within limits: a small file can hold more than any disk. What
 * its list says of sizes is not believed; what comes out is counted.
 */
public final class Unpacking {

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
  private long left;

  /**
   * @param folder that it unpacks into, which it may have to itself
   */
  public Unpacking(CorpusFile archive, Path folder) {
    this.archive = archive;
    this.folder = folder;
  }

  /** The limit of an archive was reached. */
  private static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;

    TooLarge(String message) {
      super(message);
    }
  }

  /** Unpacks all of it, or tells why not. */
  public Unpacked unpack() {
    try (ZipFile zip = ZipArchive.open(archive.file())) {
      left = Math.min(MOST_BYTES, Math.max(HARMLESS, MOST_TIMES * Files.size(archive.file())));
      List<ZipEntry> entries = ZipArchive.entries(zip);
      if (entries.size() > MOST_MEMBERS) {
        throw new TooLarge("more than " + MOST_MEMBERS + " files");
      }
      for (int i = 0; i < entries.size(); i++) {
        ordinals.putIfAbsent(ZipArchive.name(entries.get(i)), i);
      }
      List<Unpacked.Member> members = new ArrayList<>();
      for (ZipEntry entry : entries) {
        members.add(member(zip, entry, members.size()));
      }
      String files = members.size() == 1 ? "1 file" : members.size() + " files";
      return new Unpacked(new Outcome.Skipped("archive of " + files), members);
    } catch (TooLarge e) {
      return Unpacked.refused(new Outcome.Rejected("limit reached: " + e.getMessage()));
    } catch (IOException e) {
      return Unpacked.refused(
          ZipArchive.isEncrypted(e)
              ? new Outcome.Rejected("encrypted")
              : new Outcome.Failed("broken archive: " + e.getMessage()));
    }
  }

  private Unpacked.Member member(ZipFile zip, ZipEntry entry, int ordinal) throws IOException {
    String name = ZipArchive.name(entry);
    String path = archive.path() + ZipArchive.INSIDE + name;
    if (!names.add(name)) {
      String reason = "another file of the archive has the same name";
      return skipped(
          new CorpusFile(path + "~" + ordinal, place(name, ordinal), Optional.of(reason)));
    }
    Optional<String> skipped = FileWalk.reasonInside(name);
    if (skipped.equals(Optional.of(CorpusFile.SIDECAR))) {
      return sidecar(zip, entry, path);
    }
    CorpusFile unpacked = new CorpusFile(path, place(name, ordinal), skipped);
    return skipped.isPresent()
        ? skipped(unpacked)
        : new Unpacked.Member(unpacked, write(zip, entry, unpacked.file()));
  }

  private static Unpacked.Member skipped(CorpusFile file) {
    return new Unpacked.Member(file, Optional.of(new Outcome.Skipped(file.skippedBecause())));
  }

  /** Lies beside its file here as it does there. */
  private Unpacked.Member sidecar(ZipFile zip, ZipEntry entry, String path) throws IOException {
    String of = Sidecar.fileOf(ZipArchive.name(entry));
    Integer ordinal = ordinals.get(of);
    if (ordinal == null) {
      return skipped(new CorpusFile(path, folder, Optional.of(Sidecar.orphan(of))));
    }
    Path file = Sidecar.beside(place(of, ordinal));
    CorpusFile unpacked = new CorpusFile(path, file, Optional.of(CorpusFile.SIDECAR));
    return write(zip, entry, file)
        .map(failed -> new Unpacked.Member(unpacked, Optional.of(failed)))
        .orElseGet(() -> skipped(unpacked));
  }

  private Path place(String name, int ordinal) {
    return folder.resolve(Integer.toString(ordinal)).resolve(safe(name));
  }

  private Optional<Outcome> write(ZipFile zip, ZipEntry entry, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    CRC32 sum = new CRC32();
    try (InputStream content = new CheckedInputStream(zip.getInputStream(entry), sum);
        OutputStream out = Files.newOutputStream(file)) {
      copy(content, out);
    } catch (TooLarge e) {
      throw e;
    } catch (IOException e) {
      return Optional.of(new Outcome.Failed("damaged in its archive: " + e.getMessage()));
    }
    if (sum.getValue() != entry.getCrc()) {
      return Optional.of(new Outcome.Failed("damaged in its archive: wrong checksum"));
    }
    return Optional.<Outcome>of(new Outcome.Rejected("archive within an archive"))
        .filter(nested -> ZipArchive.isOne(file));
  }

  private void copy(InputStream content, OutputStream out) throws IOException {
    byte[] buffer = new byte[BUFFER];
    for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
      left -= n;
      if (left < 0) {
        throw new TooLarge("its files are larger than an archive's may be");
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
}
