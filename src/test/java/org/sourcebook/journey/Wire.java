package org.sourcebook.journey;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The wire between the program and its database. It can be cut, and mended. */
final class Wire implements AutoCloseable {

    private final String host;
    private final int port;
    private final int here;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private ServerSocket end;

    private Wire(String host, int port, ServerSocket end) {
        this.host = host;
        this.port = port;
        this.here = end.getLocalPort();
        this.end = end;
    }

    /** A wire to this server, {@code host:port}. */
    static Wire to(String address) throws IOException {
        int colon = address.lastIndexOf(':');
        var wire = new Wire(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), listening(0));
        wire.carry(wire.end);
        return wire;
    }

    /** The address at this end of it. */
    String address() {
        return "127.0.0.1:" + here;
    }

    /** The database goes away: every connection ends, and no new one is taken. */
    void cut() throws IOException {
        end.close();
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    /** The database is back. */
    void mend() throws IOException {
        end = listening(here);
        carry(end);
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private static ServerSocket listening(int port) throws IOException {
        var socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private void carry(ServerSocket from) {
        Thread.ofVirtual().start(() -> {
            while (!from.isClosed()) {
                try {
                    connect(from.accept());
                } catch (IOException cut) {
                    return;
                }
            }
        });
    }

    private void connect(Socket asking) throws IOException {
        var answering = new Socket(host, port);
        open.add(asking);
        open.add(answering);
        pump(asking, answering);
        pump(answering, asking);
    }

    private static void pump(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException cut) {
                // One of the two ends is gone, so both are.
            }
        });
    }
}
