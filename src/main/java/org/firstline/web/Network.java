package org.firstline.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/** Whom requests of one address are counted as: one of IPv6 has a whole network of 64 bits to call from. */
public final class Network {

    private static final int BYTES = 8;

    private Network() {}

    /**
     * The same text for everybody who is counted together.
     *
     * @param address as a connection gives it, never a name; one that is no address stands for itself
     */
    public static String of(String address) {
        try {
            return InetAddress.getByName(address) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), BYTES))
                    : address;
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
