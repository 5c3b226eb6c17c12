// Command coredns is CoreDNS with the few plugins that a test cluster needs: all of them take several times as long to build.
package main

import (
	"github.com/coredns/coredns/core/dnsserver"
	"github.com/coredns/coredns/coremain"

	_ "github.com/coredns/coredns/plugin/cache"
	_ "github.com/coredns/coredns/plugin/errors"
	_ "github.com/coredns/coredns/plugin/health"
	_ "github.com/coredns/coredns/plugin/kubernetes"
	_ "github.com/coredns/coredns/plugin/ready"
	_ "github.com/coredns/coredns/plugin/template"
)

func main() {
	// The order in which a query passes the plugins, whatever the order in the Corefile.
	dnsserver.Directives = []string{"errors", "health", "ready", "cache", "template", "kubernetes"}
	coremain.Run()
}
