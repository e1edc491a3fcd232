package org.councilnotes.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;

/** Refuses nothing: document numbers in addresses have escaped slashes, for example. */
final class PlainFirewall implements HttpFirewall {

  private static final class UnchangedRequest extends FirewalledRequest {

    UnchangedRequest(HttpServletRequest request) {
      super(request);
    }

    @Override
    public void reset() {
      // nothing was changed
    }
  }

  @Override
  public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
    return new UnchangedRequest(request);
  }

  @Override
  public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
    return response;
  }
}
