package org.councilnotes.web.proxy;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;
import org.councilnotes.web.address.PathPrefix;

/**
 * Changes a request of a trusted proxy into the one that the proxy was sent, before anything else
 * sees it: address of the client, scheme, host, and the prefix of the path; and notes the user whom
 * the proxy has logged in. Removes the headers that only a proxy may send, of every request.
 */
final class TrustedProxyValve extends ValveBase {

  private static final String HOST = "host";
  private static final String HTTPS = "https";
  private static final int HTTPS_PORT = 443;
  private static final int HTTP_PORT = 80;

  private final ProxySettings settings;

  TrustedProxyValve(ProxySettings settings) {
    super(true);
    this.settings = settings;
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    if (settings.addresses().contains(request.getPeerAddr())) {
      ForwardedRequest said =
          settings.forwarded().read(name -> values(request, name), settings.addresses());
      settings
          .user(name -> values(request, name))
          .ifPresent(user -> request.setAttribute(ProxyUserFilter.ATTRIBUTE, user));
      apply(said, request);
    }
    MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
    settings.headers().forEach(headers::removeHeader);
    getNext().invoke(request, response);
  }

  private static List<String> values(Request request, String name) {
    return Collections.list(request.getHeaders(name));
  }

  private static void apply(ForwardedRequest said, Request request) {
    said.client().ifPresent(client -> setClient(client, request));
    said.scheme().ifPresent(scheme -> setScheme(scheme, request));
    if (said.scheme().isPresent() || said.host().isPresent()) {
      setHost(said, request);
    }
    if (!said.prefix().isEmpty()) {
      request.setAttribute(PathPrefix.ATTRIBUTE, said.prefix());
    }
  }

  private static void setClient(String client, Request request) {
    request.setRemoteAddr(client);
    request.setRemoteHost(client);
  }

  private static void setScheme(String scheme, Request request) {
    request.getCoyoteRequest().scheme().setString(scheme);
    request.setSecure(HTTPS.equals(scheme));
  }

  /** Without a host of its own, the request keeps the one in its header {@code Host}. */
  private static void setHost(ForwardedRequest said, Request request) {
    Optional<HostName> host =
        said.host().or(() -> Optional.ofNullable(request.getHeader(HOST)).flatMap(HostName::parse));
    int usual = HTTPS.equals(request.getScheme()) ? HTTPS_PORT : HTTP_PORT;
    host.ifPresent(
        known -> {
          OptionalInt named = known.port().isPresent() ? known.port() : said.port();
          int port = named.orElse(usual);
          request.getCoyoteRequest().serverName().setString(known.name());
          request.getCoyoteRequest().setServerPort(port);
          request
              .getCoyoteRequest()
              .getMimeHeaders()
              .setValue(HOST)
              .setString(known.header(port, usual));
        });
  }
}
