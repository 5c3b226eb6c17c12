-- The health of any object of the mesh, from its conditions. `config/generate.ts` puts it into argocd-cm.yaml, once a kind.
local function result(status, message)
  return { status = status, message = message }
end

local status = obj.status
if status == nil or status.conditions == nil or #status.conditions == 0 then
  return result("Progressing", "the mesh has not looked at it yet")
end

local conditions = {}
for _, condition in ipairs(status.conditions) do
  conditions[condition.type] = condition
end

-- What is said of an older text says nothing of this one.
local generation = obj.metadata.generation or 0
local function isOld(condition)
  return (condition.observedGeneration or status.observedGeneration or 0) < generation
end

local accepted = conditions.Accepted
if accepted ~= nil and not isOld(accepted) and accepted.status == "False" then
  return result("Degraded", accepted.reason .. ": " .. accepted.message)
end

for _, condition in ipairs(status.conditions) do
  if condition.reason == "Paused" and not isOld(condition) then
    return result("Suspended", condition.message)
  end
end

-- What comes true by itself: proxies answer, and instances of a subset start. Where those do not, their Deployment says so.
local underWay = { Pending = true, SubsetEmpty = true, HeldBack = true }

for _, name in ipairs({ "Accepted", "ResolvedRefs", "Programmed" }) do
  local condition = conditions[name]
  if condition == nil or isOld(condition) then
    return result("Progressing", "the mesh has not looked at the newest text yet")
  end
  if condition.status ~= "True" then
    local isUnderWay = condition.status == "Unknown" or underWay[condition.reason]
    return result(isUnderWay and "Progressing" or "Degraded", condition.reason .. ": " .. condition.message)
  end
end

return result("Healthy", conditions.Programmed.message)
