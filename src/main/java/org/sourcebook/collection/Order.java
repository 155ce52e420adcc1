package org.sourcebook.collection;

import java.util.ArrayList;
import java.util.List;

/** How a thing is put at another place among its neighbours. */
final class Order {

    private Order() {}

    /**
     * The things with one of them moved.
     *
     * @param position where it shall stand, from 0; the last place if there are fewer
     */
    static <T> List<T> moved(List<T> things, T thing, int position) {
        var order = new ArrayList<>(things);
        order.remove(thing);
        order.add(Math.clamp(position, 0, order.size()), thing);
        return List.copyOf(order);
    }
}
