package vn.solieu.fetch.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names, but to no address that only this machine or its network can reach: a page must
 * not make the program ask what its author could not (IANA special-purpose registries, RFC 6890).
 * The address that was checked here is the one that is connected to.
 */
final class PrivateNetwork implements DnsResolver {
  private static final int[][] RANGES = {
    // first byte, second byte from, to
    {0, 0, 255}, // "this network"
    {100, 64, 127}, // shared by carriers, RFC 6598
    {192, 0, 0}, // protocol assignments
    {198, 18, 19}, // benchmarks
    {240, 0, 255},
    {255, 0, 255},
  };

  /** The host has a private address. */
  static final class Refused extends UnknownHostException {
    private static final long serialVersionUID = 1L;

    Refused(String message) {
      super(message);
    }
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    for (InetAddress address : addresses) {
      if (isPrivate(address)) {
        throw new Refused(host + " is at the private address " + address.getHostAddress());
      }
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return SystemDefaultDnsResolver.INSTANCE.resolveCanonicalHostname(host);
  }

  static boolean isPrivate(InetAddress address) {
    byte[] bytes = address.getAddress();
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (bytes.length == 4 ? isSpecial(bytes) : isSpecialSix(bytes));
  }

  private static boolean isSpecial(byte[] bytes) {
    int first = bytes[0] & 0xFF;
    int second = bytes[1] & 0xFF;
    return Arrays.stream(RANGES)
        .anyMatch(range -> first == range[0] && second >= range[1] && second <= range[2]);
  }

  // Unique local fc00::/7, and IPv4 inside IPv6: NAT64 64:ff9b::/96, 6to4 2002::/16.
  private static boolean isSpecialSix(byte[] bytes) {
    boolean isUniqueLocal = (bytes[0] & 0xFE) == 0xFC;
    boolean isNat64 = bytes[0] == 0 && bytes[1] == 0x64 && (bytes[2] & 0xFF) == 0xFF;
    boolean is6to4 = bytes[0] == 0x20 && bytes[1] == 0x02;
    return isUniqueLocal || isNat64 || is6to4;
  }
}
