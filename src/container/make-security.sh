#!/bin/sh
# Makes, once, what the nodes of the cluster know each other and the archive by: an authority, the key of the nodes with
# its certificate, and the one user. Runs in the image of OpenSearch before the nodes start, see docker-compose.yml.
#
#   $SECURITY  for the nodes: their key, and the files of the security plugin
#   $TRUSTED   for the archives: the certificate of the authority
#
# The key of the authority is deleted: nobody can make another certificate that is trusted here. For new ones, delete
# both volumes and start again.
set -eu
umask 077

opensearch=${OPENSEARCH_HOME:-/usr/share/opensearch}
security=${SECURITY:-/security}
trusted=${TRUSTED:-/trusted}
secret=${SECRET:-/run/secrets/cluster-password}
names=dns:opensearch-1,dns:opensearch-2,dns:opensearch-3,dns:localhost
owner=${OWNER:-1000:1000}

# What the plugin takes where no other is set; what protects the keys is who may read the files.
store_password=changeit
days=3650

stop() { printf 'security: %s\n' "$*" >&2; exit 1; }

# The password goes into the configuration of curl and into YAML as it is.
read_password() {
  [ -r "$secret" ] || stop "cannot read $secret"
  password=$(cat "$secret")
  case $password in
    *[!A-Za-z0-9_+/=.-]*) stop "the password may have letters, digits and _ + / = . - only" ;;
  esac
  [ ${#password} -ge 16 ] || stop "the password has fewer than 16 characters"
}

keys() { keytool "$@" -storetype PKCS12 -storepass "$store_password" >/dev/null 2>&1 || stop "keytool $1 failed"; }

make_authority() {
  keys -genkeypair -alias authority -keyalg EC -groupname secp256r1 -dname CN=council-notes-authority \
    -ext bc:c -ext ku:c=keyCertSign -validity "$days" -keystore "$work/authority.p12"
  keys -exportcert -rfc -alias authority -file "$work/authority.pem" -keystore "$work/authority.p12"
}

# In one store the key of the nodes and the authority that they trust.
make_nodes() {
  cp "$work/authority.p12" "$work/nodes.p12"
  set -- -keystore "$work/nodes.p12"
  keys -genkeypair -alias nodes -signer authority -keyalg EC -groupname secp256r1 -dname CN=opensearch \
    -ext "san=$names" -ext eku=serverAuth,clientAuth -validity "$days" "$@"
  keys -delete -alias authority "$@"
  keys -importcert -noprompt -alias authority -file "$work/authority.pem" "$@"
}

# The files that ship with the plugin, but for its users. Nobody sees the password among the processes.
make_users() {
  cp "$opensearch"/config/opensearch-security/*.yml "$work"
  hash=$(ARCHIVE_SECRET=$password bash "$opensearch/plugins/opensearch-security/tools/hash.sh" -env ARCHIVE_SECRET |
    tail -n 1)
  # shellcheck disable=SC2016 # the dollars are the hash's
  case $hash in '$2'?'$'*) ;; *) stop "hash.sh gave no hash" ;; esac
  cat >"$work/internal_users.yml" <<END
_meta: {type: internalusers, config_version: 2}
archive:
  hash: '$hash'
  reserved: false
  backend_roles: [admin]
  description: the archive, the one user of this cluster
END
}

[ ! -f "$security/.made" ] || exit 0
read_password
work=$security/.new
rm -rf "$work"
mkdir "$work"
make_authority
make_nodes
make_users
rm "$work/authority.p12"
cp "$work/authority.pem" "$trusted/authority.pem"
mv "$work"/* "$security"
rmdir "$work"
chmod 755 "$trusted"
chmod 444 "$trusted/authority.pem"
chown -R "$owner" "$security" "$trusted"
touch "$security/.made"
