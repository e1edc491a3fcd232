package org.councilnotes.engine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Which certificates are trusted. */
final class Trust {

  private Trust() {}

  /** Those of a PEM file, else those that Java trusts. */
  static SSLContext of(Optional<Path> certificates) {
    try {
      return certificates.isPresent() ? only(certificates.get()) : SSLContext.getDefault();
    } catch (IOException | GeneralSecurityException e) {
      throw EngineProblem.setting(
          NamedSettings.CERTIFICATES,
          "names %s, which is not a PEM file of certificates"
              .formatted(certificates.map(Path::toString).orElse("nothing")));
    }
  }

  private static SSLContext only(Path file) throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
    store.load(null, null);
    for (Certificate certificate : read(file)) {
      store.setCertificateEntry("c" + store.size(), certificate);
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }

  private static Collection<? extends Certificate> read(Path file)
      throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(file)) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw new IOException("no certificate");
      }
      return found;
    }
  }
}
