# shellcheck shell=bash
# Finds or installs a MySQL server program. Needs common.sh.

mysql_needed=8.4
mysql_system=$cache/mysql

# Sets `mysqld`, the command that runs the server, and `mysql_root`, the folder that the server sees as /.
bring_mysqld() {
    mysql_root=
    if has mysqld && is_at_least "$mysql_needed" "$(mysql_version)"; then
        mysqld=(mysqld --no-defaults)
        [ "$(id -u)" != 0 ] || mysqld+=(--user=root)
        return
    fi
    if [ ! -x "$mysql_system/usr/sbin/mysqld" ] && ! { can_install_packages && install_mysql; }; then
        fail "MySQL $mysql_needed or later is needed: put its mysqld on PATH, set SOURCEBOOK_TEST_MYSQL_URL, or do without it by SOURCEBOOK_SKIP_MYSQL=1."
    fi
    mysql_root=$mysql_system
    # As nobody; and it ends with this process, even where that is killed.
    mysqld=(chroot --userspec=65534:65534 "$mysql_system" setpriv --pdeathsig TERM mysqld --no-defaults)
}

# Nothing for MariaDB, which is another product.
mysql_version() { mysqld --version | sed -n '/MariaDB/!s/.* Ver \([0-9.]*\).*/\1/p'; }

# Debian's unstable release has a MySQL, its stable ones have none: a minimal unstable in a folder, entered by chroot.
install_mysql() {
    if ! has debootstrap || [ ! -f /usr/share/keyrings/debian-archive-keyring.gpg ]; then
        install_packages debootstrap debian-archive-keyring gpgv || return 1
    fi
    mkdir -p "$cache"
    (
        flock 9
        [ ! -x "$mysql_system/usr/sbin/mysqld" ] || exit 0
        say "Installing MySQL from Debian unstable into $mysql_system (once, takes a minute or two)…"
        rm -rf --one-file-system "$mysql_system.partial"
        if ! make_system "$mysql_system.partial" >"$cache/mysql.log" 2>&1; then
            tail -n 15 "$cache/mysql.log" >&2
            exit 1
        fi
        mv -T "$mysql_system.partial" "$mysql_system"
    ) 9>"$cache/mysql.lock"
}

make_system() {
    local mirror
    mirror=$(debian_mirror)
    debootstrap --force-check-gpg --variant=minbase --include=mysql-server-core sid "$1" ${mirror:+"$mirror"} &&
        rm -f "$1"/var/cache/apt/archives/*.deb
}

# Where this machine's apt takes Debian from; nothing on Ubuntu, where debootstrap's own default serves.
debian_mirror() {
    # shellcheck disable=SC2016 # apt-get replaces the name
    apt-get indextargets --format '$(REPO_URI)' 'Created-By: Packages' 'Label: Debian' | sed -n 1p
}
